package app.comanda.messaging;

import java.util.Set;

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
     * Whether it would do anything with this very event. Asked as it is published, in the publisher's transaction, so that
     * what nobody wants costs nothing; where several others want it, it may come all the same.
     */
    default boolean wants(Event event) {
        return true;
    }
}
