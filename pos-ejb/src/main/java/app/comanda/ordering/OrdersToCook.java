package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders as the kitchen looks at them. Plain SQL: every order comes by here once, and a few columns of it are enough. */
@Repository
@ApplicationScoped
public class OrdersToCook {

    /** Each order is looked up by itself, and they are locked in the order in which they are named. */
    private static final String ORDERS = "SELECT o.id, o.preparation, o.service_mode FROM unnest(?) AS wanted (id),"
            + " LATERAL (SELECT id, preparation, service_mode FROM comanda.orders"
            + " WHERE tenant_id = ? AND orders.id = wanted.id FOR NO KEY UPDATE) AS o";

    /**
     * A statement of its own, so that it sees what was voided or moved while the first waited for locks. OFFSET 0 keeps the
     * planner from joining whole months.
     */
    private static final String LINES = "SELECT l.* FROM unnest(?) AS wanted (id),"
            + " LATERAL (SELECT order_id, id, cut_from, quantity, voided_at IS NOT NULL, seat FROM comanda.order_line"
            + " WHERE tenant_id = ? AND order_id = wanted.id OFFSET 0) AS l";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What must be known before the food is begun, of each of these. The orders stay as they are until the running transaction
     * ends.
     *
     * @throws BusinessException {@code order.unknown}, not found, when one of them is
     */
    public Map<UUID, CookingView> lock(Collection<UUID> orderIds) {
        UUID tenant = TenantContext.get().tenant();
        UUID[] sorted = orderIds.stream().distinct().sorted().toArray(UUID[]::new);
        Map<UUID, Looking> found = new HashMap<>();
        PlainSql.ask(
                entityManager.unwrap(Connection.class),
                List.of(
                        new PlainSql.Question<>(
                                PlainSql.Statement.of(ORDERS, sorted, tenant),
                                order -> found.put(order.getObject(1, UUID.class), new Looking(order))),
                        new PlainSql.Question<>(
                                PlainSql.Statement.of(LINES, sorted, tenant),
                                line -> Objects.requireNonNull(found.get(line.getObject(1, UUID.class)))
                                        .with(line))));
        if (found.size() != sorted.length) {
            throw BusinessException.notFound("order.unknown", "There is no such order.");
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().view()));
    }

    /** An order while its lines are read. */
    private static final class Looking {
        private final Preparation preparation;
        private final ServiceMode mode;
        private final Map<UUID, Optional<Integer>> lines = new HashMap<>();
        private final Map<UUID, BigDecimal> voided = new HashMap<>();

        Looking(ResultSet order) throws SQLException {
            this.preparation = Preparation.valueOf(order.getString(2));
            this.mode = ServiceMode.valueOf(order.getString(3));
        }

        Looking with(ResultSet row) throws SQLException {
            UUID line = row.getObject(2, UUID.class);
            UUID cutFrom = row.getObject(3, UUID.class);
            lines.put(line, Optional.ofNullable(row.getObject(6, Integer.class)));
            if (row.getBoolean(5)) {
                voided.merge(cutFrom == null ? line : cutFrom, row.getBigDecimal(4), BigDecimal::add);
            }
            return this;
        }

        CookingView view() {
            return new CookingView(preparation, mode, lines, voided);
        }
    }
}
