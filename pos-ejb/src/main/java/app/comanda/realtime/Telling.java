package app.comanda.realtime;

import app.comanda.messaging.Envelope;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers what happened, and finds again what somebody missed. */
@Stateless
public class Telling {

    /** Who was away for longer reads everything anew. */
    static final Duration KEPT = Duration.ofHours(1);

    /** Events after which a feed is tidied. */
    private static final long TIDY_EVERY = 256;

    @Inject
    FeedEvents events;

    @Inject
    RealtimeSubscription subscription;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    /** @return the fact as an event of each feed that somebody has ever listened to */
    public List<FeedEvent> number(Envelope envelope) {
        List<FeedEvent> told = new ArrayList<>();
        Optional.ofNullable(envelope.outletId())
                .ifPresent(outlet -> subscription.topicsOf(envelope.type()).stream()
                        .sorted()
                        .forEach(topic -> number(new Feed(envelope.tenantId(), outlet, topic), envelope)
                                .ifPresent(told::add)));
        return told;
    }

    private Optional<FeedEvent> number(Feed feed, Envelope envelope) {
        OptionalLong sequence = events.next(feed);
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        FeedEvent event = new FeedEvent(
                feed.tenantId(),
                feed.outletId(),
                feed.topic(),
                sequence.getAsLong(),
                clock.instant(),
                envelope.type(),
                envelope.payload());
        events.add(event);
        if (event.sequence() % TIDY_EVERY == 0) {
            events.removeOf(feed, event.at().minus(KEPT));
        }
        return Optional.of(event);
    }

    /** Refuses a caller who may not be here any more: whoever enters a transaction is looked at by the database. */
    public void knock() {}

    /**
     * From now on what happens is kept.
     *
     * @return whether nobody had listened before
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown} when it is not the caller's
     */
    public boolean begin(Feed feed) {
        outlets.get(feed.outletId());
        return events.begin(feed);
    }

    /** The last number so far. */
    public long head(Feed feed) {
        return events.head(feed).orElse(0);
    }

    /** Whether somebody has ever listened to what this belongs to. */
    public boolean isWanted(Envelope envelope) {
        return subscription.wants(envelope.type(), envelope.outletId());
    }

    /** What is still kept of those after this one, in their order. */
    public List<FeedEvent> since(Feed feed, long after) {
        return events.since(feed, after);
    }

    /** The last number of every feed of the tenant. */
    public Map<Feed, Long> heads() {
        return events.heads();
    }
}
