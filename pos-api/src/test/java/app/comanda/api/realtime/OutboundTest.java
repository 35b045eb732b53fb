package app.comanda.api.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private final List<String> sent = new ArrayList<>();
    private final Deque<SendHandler> underWay = new ArrayDeque<>();
    private boolean quick;
    private int givenUp;
    private final Outbound outbound = new Outbound(wire(), () -> givenUp++);

    @Test
    void oneMessageIsUnderWayAtATime() {
        outbound.send("first");
        outbound.send("second");
        assertEquals(List.of("first"), sent);
        underWay.remove().onResult(new SendResult());
        assertEquals(List.of("first", "second"), sent);
        assertTrue(outbound.isBehind());
        underWay.remove().onResult(new SendResult());
        assertFalse(outbound.isBehind());
    }

    @Test
    void aQuickWireNeedsNoDeepStack() {
        outbound.send("0");
        IntStream.range(1, Outbound.MOST_WAITING).forEach(number -> outbound.send(String.valueOf(number)));
        quick = true;
        underWay.remove().onResult(new SendResult());
        assertEquals(Outbound.MOST_WAITING, sent.size());
        assertEquals("999", sent.get(999));
    }

    @Test
    void whoLetsTooMuchPileUpIsGivenUpOnce() {
        IntStream.range(0, Outbound.MOST_WAITING + 10).forEach(number -> outbound.send("x"));
        assertEquals(1, givenUp);
        outbound.send("more");
        underWay.remove().onResult(new SendResult());
        assertEquals(1, sent.size());
    }

    @Test
    void whoIsGoneIsGivenUp() {
        outbound.send("first");
        underWay.remove().onResult(new SendResult(new java.io.IOException("gone")));
        assertEquals(1, givenUp);
        outbound.send("second");
        assertEquals(List.of("first"), sent);
    }

    private RemoteEndpoint.Async wire() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RemoteEndpoint.Async.class}, (proxy, method, values) -> {
                    sent.add((String) values[0]);
                    SendHandler handler = (SendHandler) values[1];
                    if (quick) {
                        handler.onResult(new SendResult());
                    } else {
                        underWay.add(handler);
                    }
                    return null;
                });
    }
}
