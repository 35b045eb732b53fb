package app.comanda.api.realtime;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What waits to be sent to one client: one message at a time, in their order, without ever waiting for the client. Who
 * lets too much pile up is given up.
 */
final class Outbound {

    /** Messages; a resume brings half of that at once. */
    static final int MOST_WAITING = 1_000;

    private final RemoteEndpoint.Async wire;
    private final Runnable giveUp;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    /** @param giveUp called once, when the client is too slow or gone */
    Outbound(RemoteEndpoint.Async wire, Runnable giveUp) {
        this.wire = wire;
        this.giveUp = giveUp;
    }

    void send(String text) {
        boolean overflow;
        synchronized (this) {
            if (closed) {
                return;
            }
            overflow = waiting.size() >= MOST_WAITING;
            if (overflow) {
                close();
            } else {
                waiting.add(text);
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (overflow) {
            giveUp.run();
        } else {
            drain();
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    /** Whether there is something that has not gone out yet. */
    synchronized boolean isBehind() {
        return sending;
    }

    private void drain() {
        while (true) {
            String text;
            synchronized (this) {
                text = closed ? null : waiting.poll();
                if (text == null) {
                    sending = false;
                    return;
                }
            }
            OneMessage message = new OneMessage();
            wire.sendText(text, message);
            if (message.goesOnByItself()) {
                return;
            }
        }
    }

    /** Goes on with the next where the wire takes its time; where it answers at once the loop does, not the stack. */
    private final class OneMessage implements SendHandler {

        private final AtomicBoolean met = new AtomicBoolean();

        boolean goesOnByItself() {
            return met.compareAndSet(false, true);
        }

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                close();
                giveUp.run();
            }
            if (!met.compareAndSet(false, true)) {
                drain();
            }
        }
    }
}
