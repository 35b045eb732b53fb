package app.comanda.api.realtime;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.jspecify.annotations.Nullable;

/** {@code /api/ws/v1}: one instance a connection, made by the container. */
@ServerEndpoint(value = "/ws/v1", configurator = Gate.class)
public class RealtimeEndpoint {

    /** Bytes; a token has 1,200, and an owner of many outlets a few more. */
    static final int LARGEST = 4096;

    @Inject
    Reception reception;

    private @Nullable Connection connection;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LARGEST);
        session.setMaxBinaryMessageBufferSize(1);
        connection = reception.open(session);
    }

    @OnMessage(maxMessageSize = LARGEST)
    public void say(String text) {
        if (connection != null) {
            reception.hear(connection, text);
        }
    }

    @OnMessage(maxMessageSize = 1)
    public void say(byte[] bytes) {
        fail();
    }

    @OnClose
    public void close(CloseReason reason) {
        if (connection != null) {
            reception.leave(connection);
        }
    }

    /** Nothing that a client can send is worth a stack trace. */
    @OnError
    public void fail(Throwable failure) {
        fail();
    }

    private void fail() {
        if (connection != null) {
            connection.close(Farewell.of(Farewell.MALFORMED, "message.malformed"));
            reception.leave(connection);
        }
    }
}
