package app.comanda.messaging;

import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where use cases publish: in their own transaction, so that there is no fact without its event nor the reverse. */
@Repository
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Subscriptions subscriptions;

    @Inject
    OutboxBell bell;

    @Inject
    jakarta.enterprise.event.Event<Event> announcement;

    /**
     * Beans of this process may observe it too, after the commit; they get it once or, when the process ends, never.
     *
     * <p>Where no context wants it, nobody else would ever be told, and nothing is written; where one does, it goes to no
     * other.
     */
    public void publish(Event event) {
        List<String> wanting = subscriptions.wanting(event.getClass(), event.outletId());
        if (!wanting.isEmpty()) {
            String only = wanting.size() == 1 ? wanting.get(0) : null;
            entityManager.persist(
                    new OutboxMessage(event, only, TenantContext.get().requestId(), clock.instant()));
            bell.ringAfterCommit();
        }
        announcement.fire(event);
    }

    /** Whether a context would be told of such an event: for those that are dear to make, and that no bean observes. */
    public boolean isAwaited(Class<? extends Event> type, @Nullable UUID outletId) {
        return !subscriptions.wanting(type, outletId).isEmpty();
    }

    /**
     * Publishes what shall be heard later: it waits in the outbox until then.
     *
     * <p>A message's key is of the time when it may leave, so the relay needs no other mark. Nobody in this process is
     * told.
     */
    public void publishAt(Event event, Instant due) {
        entityManager.persist(
                new OutboxMessage(Ids.at(due), event, TenantContext.get().requestId(), clock.instant()));
    }

    void publishAgain(DeadLetter letter) {
        entityManager.persist(new OutboxMessage(letter, TenantContext.get().requestId(), clock.instant()));
        bell.ringAfterCommit();
    }
}
