package app.comanda.api.realtime;

import app.comanda.api.security.SocketCaller;
import app.comanda.kernel.BusinessException;
import app.comanda.realtime.Feed;
import app.comanda.realtime.FeedEvent;
import app.comanda.realtime.Receiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One client's line: who it is, what it listens to, and when it was last heard of. */
final class Connection implements Receiver {

    static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    /** Three pings. */
    static final Duration SILENT_AT_MOST = Duration.ofSeconds(65);

    static final int MOST_FEEDS = 20;

    /** Messages a minute, and refused subscriptions in all; more is no till's way of talking. */
    static final int MOST_MESSAGES = 240;

    static final int MOST_REFUSALS = 20;

    private final Session session;
    private final Outbound outbound;
    private final Instant opened;
    private final Set<Feed> feeds = ConcurrentHashMap.newKeySet();
    private volatile Instant heardOf;
    private volatile @Nullable Hello hello;
    private volatile boolean slow;
    private volatile boolean closed;
    private Instant minute;
    private int messages;
    private int refusals;

    Connection(Session session, Instant now) {
        this.session = session;
        this.outbound = new Outbound(session.getAsyncRemote(), () -> slow = true);
        this.opened = now;
        this.heardOf = now;
        this.minute = now;
    }

    /** @param terminalKey null where it is no terminal's call */
    record Hello(String token, @Nullable String terminalKey, SocketCaller caller) {}

    @Nullable
    Hello hello() {
        return hello;
    }

    void greeted(Hello now) {
        hello = now;
        outbound.send(ServerMessage.WELCOME);
    }

    /** Notes that the client said something. @return whether it talks too much */
    boolean talksTooMuch(Instant now) {
        heardOf = now;
        if (minute.plusSeconds(60).isBefore(now)) {
            minute = now;
            messages = 0;
        }
        messages++;
        return messages > MOST_MESSAGES || refusals > MOST_REFUSALS;
    }

    void refused() {
        refusals++;
    }

    boolean isLate(Instant now) {
        return hello == null && opened.plus(HELLO_WITHIN).isBefore(now);
    }

    boolean isSilent(Instant now) {
        return heardOf.plus(SILENT_AT_MOST).isBefore(now);
    }

    /** Only noted, and not closed at once: it is found out while a feed waits, and leaving needs other feeds. */
    boolean isSlow() {
        return slow;
    }

    Set<Feed> feeds() {
        return feeds;
    }

    String id() {
        return session.getId();
    }

    void send(String text) {
        outbound.send(text);
    }

    @Override
    public void joined(Feed feed, long after) {
        feeds.add(feed);
        send(ServerMessage.subscribed(feed, after));
    }

    @Override
    public void reset(Feed feed) {
        send(ServerMessage.reset(feed));
    }

    @Override
    public void hear(FeedEvent event) {
        send(ServerMessage.event(event));
    }

    @Override
    public void sendAway(BusinessException reason) {
        close(Farewell.of(reason));
    }

    boolean isClosed() {
        return closed;
    }

    void close(CloseReason reason) {
        if (closed) {
            return;
        }
        closed = true;
        outbound.close();
        try {
            session.close(reason);
        } catch (IOException | IllegalStateException e) {
            // it is gone already
        }
    }
}
