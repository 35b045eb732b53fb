package app.comanda.kitchen;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.ordering.LinesSent;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tenant's kitchen tickets. */
@Repository
@ApplicationScoped
public class Tickets {

    private static final int MOST_ON_A_SCREEN = 500;

    /** What is ready that long was handed out, whether anybody said so or not. */
    private static final Duration COLD = Duration.ofHours(4);

    private static final String PLACES = "SELECT sent.order_id, (SELECT coalesce(max(t.sending), 0) + 1"
            + " FROM comanda.kitchen_ticket t WHERE t.tenant_id = ? AND t.order_id = sent.order_id), p.stations,"
            + " p.escalate_after_seconds FROM unnest(?, ?) AS sent (order_id, outlet_id)"
            + " LEFT JOIN comanda.kitchen_plan p ON p.tenant_id = ? AND p.outlet_id = sent.outlet_id";

    @PersistenceContext
    EntityManager entityManager;

    /** For tickets that are about to be made, by their orders, which are locked. Plain SQL: every order asks once. */
    Map<UUID, TicketPlace> placesOfNext(List<LinesSent> sent) {
        UUID tenant = TenantContext.get().tenant();
        Map<UUID, UUID> outlets = new HashMap<>();
        sent.forEach(lines -> outlets.put(lines.orderId(), lines.outletId()));
        Map<UUID, TicketPlace> places = new HashMap<>();
        PlainSql.list(
                entityManager.unwrap(Connection.class),
                PLACES,
                row -> places.put(
                        row.getObject(1, UUID.class),
                        TicketPlace.of(row.getInt(2), row.getString(3), row.getObject(4, Integer.class))),
                tenant,
                outlets.keySet().toArray(UUID[]::new),
                outlets.values().toArray(UUID[]::new),
                tenant);
        return places;
    }

    void add(Ticket ticket) {
        entityManager.persist(ticket);
    }

    /** So that versions are those that will be stored. */
    void flush() {
        entityManager.flush();
    }

    /** From 1, and never one that a ticket of this order has; its order is locked. */
    int nextOf(UUID orderId) {
        return entityManager
                        .createQuery(
                                "SELECT COALESCE(MAX(t.sending), 0) FROM Ticket t WHERE t.order.orderId = :order",
                                Integer.class)
                        .setParameter("order", orderId)
                        .getSingleResult()
                + 1;
    }

    /** @throws BusinessException {@code ticket.unknown}, not found */
    Ticket get(UUID id) {
        return Optional.ofNullable(entityManager.find(Ticket.class, id))
                .filter(ticket -> TenantContext.get().mayWorkIn(ticket.outletId()))
                .orElseThrow(Tickets::unknown);
    }

    /** Without the ticket itself: orders are locked before tickets. */
    UUID orderOf(UUID id) {
        return entityManager
                .createQuery("SELECT t.order.orderId FROM Ticket t WHERE t.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Tickets::unknown);
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("ticket.unknown", "There is no such ticket.");
    }

    Ticket lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(ticket -> TenantContext.get().mayWorkIn(ticket.outletId()))
                .orElseThrow(Tickets::unknown);
    }

    /** Those of these that are the outlet's, locked in the order of their keys. */
    List<Ticket> lock(UUID outletId, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT t FROM Ticket t WHERE t.outletId = :outlet AND t.id IN :ids ORDER BY t.id",
                                Ticket.class)
                        .setParameter("outlet", outletId)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Oldest first: what waits longest is cooked first. */
    List<Ticket> open(UUID outletId, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT t FROM Ticket t WHERE t.outletId = :outlet AND t.state IN :open"
                                + " AND (t.state <> :ready OR t.changedAt > :cold) ORDER BY t.id",
                        Ticket.class)
                .setParameter("outlet", outletId)
                .setParameter("open", List.of(Ticket.State.NEW, Ticket.State.COOKING, Ticket.State.READY))
                .setParameter("ready", Ticket.State.READY)
                .setParameter("cold", now.minus(COLD))
                .setMaxResults(MOST_ON_A_SCREEN)
                .getResultList();
    }

    /** What was cooked last, newest first; it may be called back. */
    List<Ticket> done(UUID outletId, int atMost) {
        return entityManager
                .createQuery(
                        "SELECT t FROM Ticket t WHERE t.outletId = :outlet AND t.state IN :done ORDER BY t.id DESC",
                        Ticket.class)
                .setParameter("outlet", outletId)
                .setParameter("done", List.of(Ticket.State.READY, Ticket.State.SERVED))
                .setMaxResults(atMost)
                .getResultList();
    }

    List<Ticket> ofOrder(UUID orderId) {
        return entityManager
                .createQuery("SELECT t FROM Ticket t WHERE t.order.orderId = :order ORDER BY t.id", Ticket.class)
                .setParameter("order", orderId)
                .getResultList();
    }
}
