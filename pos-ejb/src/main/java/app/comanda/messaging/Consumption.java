package app.comanda.messaging;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Takes a message once, however often it is delivered. */
@Repository
@Stateless
public class Consumption {

    /** Far longer than any broker keeps a message from being delivered. */
    static final Duration KEPT = Duration.ofDays(14);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Runs the work in one transaction with the note that it was done; does nothing when the note is there. */
    public void once(Envelope envelope, Runnable work) {
        if (note(envelope)) {
            work.run();
        }
    }

    /**
     * The same for several of one tenant and consumer, all in one transaction; each works in the name of its own request.
     *
     * @param events in the order in which they are taken
     * @param look finds what is to be known of all those that are to be done
     */
    public <T, L> void onceEach(Map<Envelope, T> events, Function<List<T>, L> look, BiConsumer<L, T> work) {
        Set<UUID> fresh = noteAll(events.keySet());
        Map<Envelope, T> left = new LinkedHashMap<>(events);
        left.keySet().removeIf(envelope -> !fresh.contains(envelope.id()));
        if (left.isEmpty()) {
            return;
        }
        L known = look.apply(List.copyOf(left.values()));
        left.forEach((envelope, event) -> envelope.context().run(() -> work.accept(known, event)));
    }

    /** Forgets this tenant's messages of more than {@link #KEPT} ago. */
    public int forgetOld() {
        return PlainSql.update(
                entityManager.unwrap(Connection.class),
                "DELETE FROM comanda.consumed_message WHERE consumed_at < ?",
                clock.instant().minus(KEPT));
    }

    /** In the order of their ids, so that two who were handed the same wait for each other, and not in a circle. */
    private Set<UUID> noteAll(Collection<Envelope> envelopes) {
        Envelope first = envelopes.iterator().next();
        return Set.copyOf(PlainSql.list(
                entityManager.unwrap(Connection.class),
                "INSERT INTO comanda.consumed_message (tenant_id, message_id, consumer, consumed_at)"
                        + " SELECT ?, taken, ?, ? FROM unnest(?) AS taken ON CONFLICT DO NOTHING RETURNING message_id",
                row -> row.getObject(1, UUID.class),
                TenantContext.get().tenant(),
                first.consumer(),
                clock.instant(),
                envelopes.stream().map(Envelope::id).sorted().toArray(UUID[]::new)));
    }

    private boolean note(Envelope envelope) {
        return PlainSql.update(
                        entityManager.unwrap(Connection.class),
                        "INSERT INTO comanda.consumed_message (tenant_id, message_id, consumer, consumed_at)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        TenantContext.get().tenant(),
                        envelope.id(),
                        envelope.consumer(),
                        clock.instant())
                == 1;
    }
}
