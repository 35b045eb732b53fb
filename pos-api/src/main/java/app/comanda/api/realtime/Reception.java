package app.comanda.api.realtime;

import app.comanda.api.realtime.Connection.Hello;
import app.comanda.api.security.SocketCaller;
import app.comanda.api.security.SocketCallers;
import app.comanda.kernel.BusinessException;
import app.comanda.realtime.Feed;
import app.comanda.realtime.Switchboard;
import app.comanda.realtime.Telling;
import app.comanda.realtime.Topic;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers those who call: who they are, what they may listen to, and whether they still may. */
@ApplicationScoped
public class Reception {

    /** Connections of one node; a till more than that is sent to another. */
    static final int MOST = 5_000;

    private static final Logger LOG = System.getLogger(Reception.class.getName());

    private static final Set<String> FRONT = Set.of("owner", "manager", "cashier");
    private static final Set<String> ALL = Set.of("owner", "manager", "cashier", "kitchen");
    private static final Set<String> ALL_AND_GUESTS = Set.of("owner", "manager", "cashier", "kitchen", "guest");
    private static final Map<Topic, Set<String>> MAY_LISTEN =
            Map.of(Topic.KITCHEN, ALL, Topic.ORDERS, FRONT, Topic.PAYMENTS, FRONT, Topic.MENU, ALL_AND_GUESTS);

    @Inject
    SocketCallers callers;

    @Inject
    Switchboard switchboard;

    @EJB
    Telling telling;

    @Inject
    Clock clock;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    @Nullable
    Connection open(Session session) {
        Connection connection = new Connection(session, clock.instant());
        if (connections.size() >= MOST) {
            connection.close(Farewell.busy());
            return null;
        }
        connections.add(connection);
        return connection;
    }

    void leave(Connection connection) {
        connections.remove(connection);
        connection.feeds().forEach(feed -> switchboard.leave(feed, connection));
    }

    void hear(Connection connection, String text) {
        if (connection.isClosed()) {
            return;
        }
        if (connection.talksTooMuch(clock.instant())) {
            hangUp(connection, Farewell.LIMIT, "realtime.limit");
            return;
        }
        try {
            act(connection, ClientMessage.read(text));
        } catch (IllegalArgumentException e) {
            hangUp(connection, Farewell.MALFORMED, "message.malformed");
        } catch (BusinessException e) {
            connection.close(Farewell.of(e));
            leave(connection);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A realtime message could not be answered", e);
            connection.close(Farewell.broken());
            leave(connection);
        }
    }

    private void act(Connection connection, ClientMessage message) {
        Hello known = connection.hello();
        switch (message.type()) {
            case hello -> greet(connection, message);
            case pong -> {}
            case subscribe -> {
                if (known == null) {
                    hangUp(connection, Farewell.UNAUTHENTICATED, "token.missing");
                } else {
                    known.caller().context().run(() -> subscribe(connection, known.caller(), message));
                }
            }
            case unsubscribe -> {
                if (known != null) {
                    unsubscribe(connection, feed(known.caller(), message));
                }
            }
        }
    }

    /** Also of one who is known and brings a fresh token. */
    private void greet(Connection connection, ClientMessage message) {
        if (message.token() == null) {
            hangUp(connection, Farewell.UNAUTHENTICATED, "token.missing");
            return;
        }
        Hello before = connection.hello();
        SocketCaller caller = enter(message.token(), message.terminalKey(), connection);
        if (before != null
                && !before.caller().context().tenant().equals(caller.context().tenant())) {
            hangUp(connection, Farewell.FORBIDDEN, "tenant.mismatch");
            return;
        }
        connection.greeted(new Hello(message.token(), message.terminalKey(), caller));
    }

    private SocketCaller enter(String token, @Nullable String terminalKey, Connection connection) {
        SocketCaller caller = callers.identify(token, terminalKey, connection.id());
        caller.context().run(telling::knock);
        return caller;
    }

    private void subscribe(Connection connection, SocketCaller caller, ClientMessage message) {
        try {
            Feed feed = feed(caller, message);
            if (MAY_LISTEN.getOrDefault(feed.topic(), Set.of()).stream().noneMatch(caller.roles()::contains)) {
                throw BusinessException.forbidden("access.denied", "Your role does not allow this.");
            }
            if (connection.feeds().size() >= Connection.MOST_FEEDS) {
                throw BusinessException.invalid("realtime.feeds", "topic", "At most 20 subscriptions a connection.");
            }
            switchboard.leave(feed, connection);
            switchboard.join(feed, message.after(), connection);
        } catch (BusinessException e) {
            connection.refused();
            LOG.log(
                    Level.INFO,
                    "Subscription to {0} of {1} refused: {2}",
                    message.topic(),
                    message.outletId(),
                    e.code());
            connection.send(ServerMessage.refused(
                    message.topic(), message.outletId(), e.code(), String.valueOf(e.getMessage())));
        }
    }

    private void unsubscribe(Connection connection, Feed feed) {
        switchboard.leave(feed, connection);
        connection.feeds().remove(feed);
        connection.send(ServerMessage.unsubscribed(feed));
    }

    private static Feed feed(SocketCaller caller, ClientMessage message) {
        UUID outlet = message.outletId();
        if (outlet == null) {
            throw BusinessException.invalid("json.missing", "outletId", "This field is needed.");
        }
        Topic topic = Topic.of(String.valueOf(message.topic()))
                .orElseThrow(() -> BusinessException.notFound("topic.unknown", "There is no such topic."));
        return new Feed(caller.context().tenant(), outlet, topic);
    }

    private void hangUp(Connection connection, int number, String code) {
        LOG.log(Level.INFO, "A realtime connection was closed: {0}", code);
        connection.close(Farewell.of(number, code));
        leave(connection);
    }

    /** Those who have not said who they are in time, and those who can't keep up. */
    void sendAwayTheSilentAndTheSlow() {
        connections.stream()
                .filter(Connection::isSlow)
                .forEach(connection -> hangUp(connection, Farewell.SLOW, "realtime.slow"));
        connections.stream()
                .filter(connection -> connection.isLate(clock.instant()))
                .forEach(connection -> hangUp(connection, Farewell.SILENT, "realtime.hello"));
    }

    /** Asks everybody whether he is still there, and whether he still may be. */
    void beat() {
        for (Connection connection : connections) {
            Hello hello = connection.hello();
            if (connection.isClosed()) {
                leave(connection);
            } else if (connection.isSilent(clock.instant())) {
                hangUp(connection, Farewell.SILENT, "realtime.silent");
            } else if (hello != null) {
                lookAgain(connection, hello);
            }
        }
    }

    /** Somebody of a restaurant may not be here any more: which of them, each one's own look tells. */
    void lookAgain(UUID tenant) {
        for (Connection connection : connections) {
            Hello hello = connection.hello();
            if (hello != null && hello.caller().context().tenant().equals(tenant)) {
                lookAgain(connection, hello);
            }
        }
    }

    private void lookAgain(Connection connection, Hello hello) {
        try {
            enter(hello.token(), hello.terminalKey(), connection);
            connection.send(ServerMessage.PING);
        } catch (BusinessException e) {
            if (e.kind() != BusinessException.Kind.UNAVAILABLE) {
                connection.close(Farewell.of(e));
                leave(connection);
            }
        }
    }
}
