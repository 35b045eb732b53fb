package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's orders, in the outlets where this person may work. */
@Repository
@ApplicationScoped
public class Orders {

    private static final int MOST_HELD = 200;

    private static final int MOST_OPEN = 500;

    /** A device that makes ids may be as wrong as the journal believes, one way or the other. */
    private static final Duration CLOCKS_OFF = Duration.ofDays(2);

    private static final String MOVE_LINES = "WITH moved AS (SELECT id, row_number() OVER (ORDER BY position) AS place"
            + " FROM comanda.order_line WHERE order_id = ? AND id = ANY (?))"
            + " UPDATE comanda.order_line l SET order_id = ?, home_order_id = ?, moved_at = ?, position = ? + place"
            + " FROM moved WHERE l.order_id = ? AND l.id = moved.id";

    @PersistenceContext
    EntityManager entityManager;

    void add(Order order) {
        entityManager.persist(order);
    }

    public Optional<Order> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Order.class, id)).filter(Orders::mine);
    }

    /** @throws BusinessException {@code order.unknown}, not found */
    public Order get(UUID id) {
        return find(id).orElseThrow(Orders::unknown);
    }

    /** For changing it: whoever comes second waits and then sees what the first did. */
    public Order lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Orders::mine)
                .orElseThrow(Orders::unknown);
    }

    /** The order itself, or the one that has its lines now. */
    public Order lockBill(UUID id) {
        Order order = lock(id);
        return order.progress().mergedInto().map(this::lockBill).orElse(order);
    }

    /** Several, always in the order of their ids, so that two who want the same never wait for each other. */
    List<Order> lockAll(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().map(this::lock).toList();
    }

    /** Which of these are orders of the outlet. */
    public Set<UUID> known(UUID outletId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entityManager
                .createQuery("SELECT o.id FROM Order o WHERE o.id IN :ids AND o.outletId = :outlet", UUID.class)
                .setParameter("ids", ids)
                .setParameter("outlet", outletId)
                .getResultList());
    }

    static Order byId(List<Order> orders, UUID id) {
        return orders.stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** How many a terminal has placed since then that are not cancelled, and how many of these nobody has paid. */
    public Placed placedAt(UUID terminalId, UUID outletId, Instant since) {
        Object[] counts = entityManager
                .createQuery(
                        "SELECT COUNT(o), SUM(CASE WHEN o.account.settlement = :unpaid THEN 1 ELSE 0 END) FROM Order o"
                                + " WHERE o.outletId = :outlet AND o.origin.terminalId = :terminal AND o.id > :first"
                                + " AND o.progress.preparation <> :cancelled",
                        Object[].class)
                .setParameter("unpaid", Settlement.UNPAID)
                .setParameter("outlet", outletId)
                .setParameter("terminal", terminalId)
                .setParameter("first", Ids.at(since))
                .setParameter("cancelled", Preparation.CANCELLED)
                .getSingleResult();
        return new Placed(((Number) counts[0]).longValue(), counts[1] == null ? 0 : ((Number) counts[1]).longValue());
    }

    /** @param unpaid of all */
    public record Placed(long all, long unpaid) {}

    /** Of a party, newest last. They are younger than the visit, which spares the months before it; but for clocks. */
    List<Order> of(UUID visitId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Order o WHERE o.service.visitId = :visit AND o.id > :after ORDER BY o.id",
                        Order.class)
                .setParameter("visit", visitId)
                .setParameter("after", Ids.before(visitId, CLOCKS_OFF))
                .getResultList();
    }

    /** For locking them: read before, they could be outdated. */
    List<UUID> idsOf(UUID visitId) {
        return entityManager
                .createQuery("SELECT o.id FROM Order o WHERE o.service.visitId = :visit AND o.id > :after", UUID.class)
                .setParameter("visit", visitId)
                .setParameter("after", Ids.before(visitId, CLOCKS_OFF))
                .getResultList();
    }

    /** These, and those that have their lines now. */
    List<UUID> withTargets(List<UUID> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        List<UUID> all = new ArrayList<>(ids);
        all.addAll(entityManager
                .createQuery(
                        "SELECT o.progress.mergedInto FROM Order o WHERE o.id IN :ids AND o.progress.mergedInto IS NOT NULL",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        return all;
    }

    /** By visit. */
    Map<UUID, VisitSums> sumsOf(List<UUID> visitIds) {
        if (visitIds.isEmpty()) {
            return Map.of();
        }
        UUID oldest = visitIds.stream().min(Comparator.naturalOrder()).orElseThrow();
        Map<UUID, VisitSums> sums = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT o.service.visitId, COUNT(o), SUM(o.account.total), SUM(o.account.total + o.account.cashRounding - o.account.paid) FROM Order o"
                                + " WHERE o.service.visitId IN :visits AND o.id > :first AND o.progress.mergedInto IS NULL"
                                + " AND o.progress.preparation <> :cancelled GROUP BY o.service.visitId",
                        Object[].class)
                .setParameter("visits", visitIds)
                .setParameter("first", Ids.before(oldest, CLOCKS_OFF))
                .setParameter("cancelled", Preparation.CANCELLED)
                .getResultList()
                .forEach(row -> sums.put(
                        (UUID) row[0],
                        new VisitSums(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue())));
        return sums;
    }

    /**
     * What somebody still has to pay, and what parties ordered that are still here; newest first.
     *
     * @param after only orders younger than this id: it spares an outlet's whole past
     */
    List<Order> open(UUID outletId, UUID after) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Order o WHERE o.outletId = :outlet AND o.id > :after AND o.progress.mergedInto IS NULL"
                                + " AND o.progress.preparation IN :open"
                                + " AND (o.account.settlement IN :unpaid OR o.service.visitId IN"
                                + " (SELECT v.id FROM Visit v WHERE v.outletId = :outlet AND v.closedAt IS NULL))"
                                + " ORDER BY o.id DESC",
                        Order.class)
                .setParameter("outlet", outletId)
                .setParameter("open", List.of(Preparation.PLACED, Preparation.PREPARING, Preparation.READY))
                .setParameter("after", after)
                .setParameter("unpaid", List.of(Settlement.UNPAID, Settlement.PARTLY_PAID))
                .setMaxResults(MOST_OPEN)
                .getResultList();
    }

    /** Longest first. */
    List<Order> held(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Order o WHERE o.outletId = :outlet AND o.progress.heldAt IS NOT NULL AND o.progress.preparation IN :open"
                                + " ORDER BY o.progress.heldAt, o.id",
                        Order.class)
                .setParameter("outlet", outletId)
                .setParameter("open", List.of(Preparation.PLACED, Preparation.PREPARING, Preparation.READY))
                .setMaxResults(MOST_HELD)
                .getResultList();
    }

    /**
     * Carries lines over. The order is part of a line's key, which JPA never changes; so both orders are written before
     * and read anew afterwards.
     */
    void moveLines(Order from, Order to, Collection<UUID> lineIds, @Nullable UUID home, Instant at) {
        entityManager.flush();
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement move = connection.prepareStatement(MOVE_LINES)) {
            move.setObject(1, from.id());
            move.setArray(2, connection.createArrayOf("uuid", lineIds.toArray()));
            move.setObject(3, to.id());
            move.setObject(4, home, Types.OTHER);
            move.setObject(5, at.atOffset(ZoneOffset.UTC));
            move.setInt(6, to.allLines().lastPosition());
            move.setObject(7, from.id());
            if (move.executeUpdate() != lineIds.size()) {
                throw new IllegalStateException("Not every line of " + from.id() + " could be moved");
            }
            moveAdjustments(connection, from, to, lineIds);
        } catch (SQLException e) {
            throw new IllegalStateException("Lines of " + from.id() + " could not be moved", e);
        }
        entityManager.refresh(from);
        entityManager.refresh(to);
    }

    /** What was taken off a line goes with it. */
    private static void moveAdjustments(Connection connection, Order from, Order to, Collection<UUID> lineIds)
            throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(
                "UPDATE comanda.order_adjustment SET order_id = ? WHERE order_id = ? AND line_id = ANY (?)")) {
            move.setObject(1, to.id());
            move.setObject(2, from.id());
            move.setArray(3, connection.createArrayOf("uuid", lineIds.toArray()));
            move.executeUpdate();
        }
    }

    /** Where lines are that were moved, by line. */
    public Map<UUID, UUID> placesOf(Collection<UUID> lineIds) {
        if (lineIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> places = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT l.id, l.order.id FROM OrderLine l WHERE l.id IN :lines AND l.movedAt IS NOT NULL",
                        Object[].class)
                .setParameter("lines", List.copyOf(lineIds))
                .getResultList()
                .forEach(row -> places.put((UUID) row[0], (UUID) row[1]));
        return places;
    }

    /** Newest first. */
    List<Order> list(OrderFilter filter, int offset, int limit) {
        return query("SELECT o", filter, Order.class, " ORDER BY o.id DESC")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(OrderFilter filter) {
        return query("SELECT COUNT(o)", filter, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, OrderFilter filter, Class<T> type, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" FROM Order o WHERE 1 = 1");
        filter.conditions().forEach(condition -> jpql.append(" AND ").append(condition));
        TypedQuery<T> query = entityManager.createQuery(jpql.append(order).toString(), type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private static boolean mine(Order order) {
        return TenantContext.get().mayWorkIn(order.outletId());
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("order.unknown", "There is no such order.");
    }
}
