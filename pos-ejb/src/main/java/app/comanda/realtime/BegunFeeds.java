package app.comanda.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which feeds somebody has ever listened to: what nobody ever did is not even published. A feed that began never ends. */
@ApplicationScoped
class BegunFeeds {

    /** For so long a node may not know that a feed has begun elsewhere; who begins one waits for that long. */
    static final Duration UNAWARE = Duration.ofSeconds(1);

    @Inject
    FeedEvents events;

    @Inject
    Clock clock;

    private final Set<Feed> begun = ConcurrentHashMap.newKeySet();
    private final Map<Feed, Instant> asked = new ConcurrentHashMap<>();

    /** In the thread's transaction, if it must be looked up. */
    boolean has(Feed feed) {
        if (begun.contains(feed)) {
            return true;
        }
        Instant now = clock.instant();
        Instant before = asked.get(feed);
        if (before != null && now.isBefore(before.plus(UNAWARE))) {
            return false;
        }
        asked.put(feed, now);
        if (!events.hasBegun(feed)) {
            return false;
        }
        begun.add(feed);
        asked.remove(feed);
        return true;
    }
}
