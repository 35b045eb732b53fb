package app.comanda.messaging;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A context's standing order for events. An {@code @ApplicationScoped} bean beside the listener.
 *
 * <p>Every subscriber has one queue, named after it, and gets each event of its types there.
 */
public interface Subscription {

    /** The queue, e.g. {@code kitchen}. */
    String consumer();

    Set<Class<? extends Event>> events();

    /**
     * Those of which there are many, and each is little work: what leaves of them together for a tenant comes as one message,
     * and is taken in one transaction.
     */
    default Set<Class<? extends Event>> together() {
        return Set.of();
    }

    /**
     * Whether it would do anything with such an event. Asked as it is published, in the publisher's transaction, so that what
     * nobody wants costs nothing; where several others want it, it may come all the same.
     *
     * @param outletId where it happened, or null when it concerns the whole tenant
     */
    default boolean wants(Class<? extends Event> type, @Nullable UUID outletId) {
        return true;
    }
}
