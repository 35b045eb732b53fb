package app.comanda.realtime;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Those who listen to one feed on this node. All of them have heard everything up to the same number. */
final class Audience {

    /** Who missed more than that reads faster anew. */
    static final int MOST_RESUMED = 500;

    private final Feed feed;
    private final Set<Receiver> receivers = new CopyOnWriteArraySet<>();
    private long heard;

    Audience(Feed feed) {
        this.feed = feed;
    }

    /**
     * @param after the last number that the receiver knows; null when it has just read everything
     * @param head asks for the last number there is
     * @param since finds what came after a number, up to the last that was heard here
     */
    synchronized void join(
            Receiver receiver, @Nullable Long after, LongSupplier head, LongFunction<List<FeedEvent>> since) {
        if (receivers.isEmpty()) {
            heard = head.getAsLong();
        }
        if (after == null) {
            receiver.joined(feed, heard);
        } else {
            resume(receiver, after, since);
        }
        receivers.add(receiver);
    }

    private void resume(Receiver receiver, long after, LongFunction<List<FeedEvent>> since) {
        List<FeedEvent> missed = after < heard && heard - after <= MOST_RESUMED ? since.apply(after) : List.of();
        List<FeedEvent> wanted =
                missed.stream().filter(event -> event.sequence() <= heard).toList();
        if (after < 0 || wanted.size() != heard - after) {
            receiver.reset(feed);
            receiver.joined(feed, heard);
        } else {
            receiver.joined(feed, after);
            wanted.forEach(receiver::hear);
        }
    }

    synchronized void leave(Receiver receiver) {
        receivers.remove(receiver);
    }

    /** Calls may come twice or in the wrong order; what is missing in between is looked up. */
    synchronized void tell(FeedEvent event, LongFunction<List<FeedEvent>> since) {
        if (receivers.isEmpty() || event.sequence() <= heard) {
            return;
        }
        if (event.sequence() > heard + 1) {
            since.apply(heard).forEach(this::pass);
        }
        pass(event);
    }

    /** The table has numbers up to this one. */
    synchronized void catchUp(long head, LongFunction<List<FeedEvent>> since) {
        if (!receivers.isEmpty() && head > heard) {
            since.apply(heard).forEach(this::pass);
        }
    }

    private void pass(FeedEvent event) {
        if (event.sequence() > heard) {
            heard = event.sequence();
            receivers.forEach(receiver -> receiver.hear(event));
        }
    }

    boolean listens() {
        return !receivers.isEmpty();
    }

    /** Told without the feed waiting for it: who leaves may leave others, too. */
    void sendAway(BusinessException reason) {
        receivers.forEach(receiver -> receiver.sendAway(reason));
    }
}
