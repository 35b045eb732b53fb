package app.comanda.staff.drawer;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.NextTrip;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's shifts, in the outlets where this person may work. */
@Repository
@ApplicationScoped
public class DrawerShifts {

    private static final String DRAWER = "WITH open AS (SELECT id, outlet_id, counted_at FROM comanda.drawer_shift"
            + " WHERE tenant_id = ? AND terminal_id = ? AND status = 'OPEN' FOR SHARE)"
            + " SELECT open.id, open.outlet_id, open.counted_at, rule.cash_needs_shift FROM (VALUES (1)) AS one"
            + " LEFT JOIN open ON true LEFT JOIN comanda.drawer_rule rule ON rule.tenant_id = ? AND rule.id = ?";

    private static final String SHARE = "SELECT 1 FROM comanda.drawer_shift WHERE id = ? FOR SHARE";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    NextTrip nextTrip;

    /** Takes charge of the drawer of a terminal at which no shift is open. */
    public DrawerShift open(Outlet outlet, UUID terminalId, long openingFloat, Made made) {
        DrawerShift shift = new DrawerShift(outlet, terminalId, openingFloat, TenantContext.get(), made);
        entityManager.persist(shift);
        return shift;
    }

    void add(DrawerMovement movement) {
        entityManager.persist(movement);
    }

    /**
     * The drawer of a terminal, for money about to move there. Its shift can't be counted or closed until the running
     * transaction ends; who asks while it is being closed waits, and then finds none. Plain SQL: EclipseLink knows no
     * lock that may be shared.
     *
     * @param terminalId null for a call from no terminal: no shift is open there
     * @throws BusinessException {@code shift.counted}, conflict, when nothing may go in or out any more
     */
    public Drawer drawer(@Nullable UUID terminalId, UUID outletId) {
        return nextTrip.ask(drawerQuestion(terminalId, outletId)).orElseThrow();
    }

    /** {@link #drawer} will be asked for: along with what this transaction asks next. */
    public void lookAtDrawerSoon(@Nullable UUID terminalId, UUID outletId) {
        nextTrip.takeAlong(drawerQuestion(terminalId, outletId));
    }

    private static PlainSql.Question<Drawer> drawerQuestion(@Nullable UUID terminalId, UUID outletId) {
        UUID tenant = TenantContext.get().tenant();
        return new PlainSql.Question<>(
                PlainSql.Statement.of(DRAWER, tenant, terminalId, tenant, outletId), DrawerShifts::drawer);
    }

    private static Drawer drawer(ResultSet row) throws SQLException {
        if (row.getObject(3) != null) {
            throw DrawerShift.alreadyCounted();
        }
        UUID shift = row.getObject(1, UUID.class);
        return new Drawer(
                shift == null ? Optional.empty() : Optional.of(new OpenShift(shift, row.getObject(2, UUID.class))),
                row.getBoolean(4) ? DrawerRule.Cash.IN_SHIFT_ONLY : DrawerRule.Cash.ANYWHERE);
    }

    Optional<DrawerMovement> findMovement(UUID id) {
        return Optional.ofNullable(entityManager.find(DrawerMovement.class, id));
    }

    public Optional<DrawerShift> findOpen(UUID terminalId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM DrawerShift s WHERE s.terminalId = :terminal AND s.status = :open",
                        DrawerShift.class)
                .setParameter("terminal", terminalId)
                .setParameter("open", DrawerShift.Status.OPEN)
                .getResultStream()
                .filter(DrawerShifts::isMine)
                .findFirst();
    }

    public Optional<DrawerShift> find(UUID id) {
        return Optional.ofNullable(entityManager.find(DrawerShift.class, id)).filter(DrawerShifts::isMine);
    }

    /** @throws BusinessException {@code shift.unknown}, not found */
    public DrawerShift get(UUID id) {
        return find(id).orElseThrow(DrawerShifts::unknown);
    }

    /** For something that goes in or out: it stays as it is until the running transaction ends. */
    DrawerShift share(UUID id) {
        try (PreparedStatement query = connection().prepareStatement(SHARE)) {
            query.setObject(1, id);
            query.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("A shift could not be held", e);
        }
        return get(id);
    }

    /** For counting and closing it: waits for the payments and movements under way. */
    public DrawerShift lock(UUID id) {
        return Optional.ofNullable(entityManager.find(DrawerShift.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(DrawerShifts::isMine)
                .orElseThrow(DrawerShifts::unknown);
    }

    /** Closes it under the terminal's next number. Only one shift of a terminal is open, so nobody else takes it. */
    public void close(DrawerShift shift, Instant at) {
        int last = entityManager
                .createQuery(
                        "SELECT COALESCE(MAX(s.zNumber), 0) FROM DrawerShift s WHERE s.terminalId = :terminal",
                        Integer.class)
                .setParameter("terminal", shift.terminalId())
                .getSingleResult();
        shift.close(last + 1, TenantContext.get().actor(), at);
    }

    /** In the order in which they were made. */
    public List<DrawerMovement> movements(UUID shiftId) {
        return entityManager
                .createQuery(
                        "SELECT m FROM DrawerMovement m WHERE m.shiftId = :shift ORDER BY m.id", DrawerMovement.class)
                .setParameter("shift", shiftId)
                .getResultList();
    }

    /** Newest first. */
    List<DrawerShift> list(ShiftFilter filter, int offset, int limit) {
        return query("SELECT s", filter, DrawerShift.class, " ORDER BY s.id DESC")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(ShiftFilter filter) {
        return query("SELECT COUNT(s)", filter, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, ShiftFilter filter, Class<T> type, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" FROM DrawerShift s WHERE 1 = 1");
        filter.conditions().forEach(condition -> jpql.append(" AND ").append(condition));
        TypedQuery<T> query = entityManager.createQuery(jpql.append(order).toString(), type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    private static boolean isMine(DrawerShift shift) {
        return TenantContext.get().mayWorkIn(shift.outletId());
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("shift.unknown", "There is no such shift.");
    }
}
