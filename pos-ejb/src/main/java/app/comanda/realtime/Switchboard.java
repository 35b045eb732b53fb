package app.comanda.realtime;

import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantSuspended;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Connects what is called out with those who listen on this node: each event once, in its order, none left out. */
@ApplicationScoped
public class Switchboard {

    private static final Logger LOG = System.getLogger(Switchboard.class.getName());

    @EJB
    Telling telling;

    private final Map<Feed, Audience> audiences = new ConcurrentHashMap<>();

    /**
     * On behalf of the thread's caller.
     *
     * @param after the last number that the receiver knows; null when it begins
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown} when the outlet is not the caller's
     */
    public void join(Feed feed, @Nullable Long after, Receiver receiver) {
        if (telling.begin(feed)) {
            waitUntilAllNodesKnow();
        }
        audiences
                .computeIfAbsent(feed, Audience::new)
                .join(receiver, after, () -> telling.head(feed), from -> telling.since(feed, from));
    }

    /** Once for each topic of an outlet: until then a node may have published nothing of it. */
    private static void waitUntilAllNodesKnow() {
        try {
            TimeUnit.MILLISECONDS.sleep(BegunFeeds.UNAWARE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void leave(Feed feed, Receiver receiver) {
        Audience audience = audiences.get(feed);
        if (audience != null) {
            audience.leave(receiver);
        }
    }

    void tell(FeedEvent event) {
        Audience audience = audiences.get(event.feed());
        if (audience != null) {
            audience.tell(event, from -> missed(event.feed(), from));
        }
    }

    /** Looks up what no call told of: the broker was away, or a node went down between commit and call. */
    void catchUp() {
        Map<UUID, Set<Feed>> tenants = audiences.entrySet().stream()
                .filter(entry -> entry.getValue().listens())
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(Feed::tenantId, Collectors.toSet()));
        tenants.forEach(this::catchUp);
    }

    /** What is wrong with one restaurant must not keep another from hearing. */
    private void catchUp(UUID tenant, Set<Feed> feeds) {
        try {
            system(tenant).call(telling::heads).forEach((feed, head) -> {
                Audience audience = audiences.get(feed);
                if (audience != null && feeds.contains(feed)) {
                    audience.catchUp(head, from -> missed(feed, from));
                }
            });
        } catch (TenantSuspended e) {
            feeds.stream().map(audiences::get).filter(Objects::nonNull).forEach(audience -> audience.sendAway(e));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The feeds of tenant {0} could not be looked up: {1}", tenant, e.toString());
        }
    }

    private List<FeedEvent> missed(Feed feed, long after) {
        return system(feed.tenantId()).call(() -> telling.since(feed, after));
    }

    private static TenantContext system(UUID tenant) {
        return TenantContext.system(
                tenant, RealtimeSubscription.CONSUMER, UUID.randomUUID().toString());
    }
}
