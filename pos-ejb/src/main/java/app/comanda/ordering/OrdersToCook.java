package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders as the kitchen looks at them. Plain SQL: every order comes by here once, and a few columns of it are enough. */
@Repository
@ApplicationScoped
public class OrdersToCook {

    private static final String LOCK =
            "SELECT preparation, service_mode FROM comanda.orders WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE";

    private static final String LINES = "SELECT id, cut_from, quantity, voided_at IS NOT NULL FROM comanda.order_line"
            + " WHERE tenant_id = ? AND order_id = ?";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What must be known before the food is begun. The order stays as it is until the running transaction ends.
     *
     * @throws BusinessException {@code order.unknown}, not found
     */
    public CookingView lock(UUID orderId) {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement lock = prepare(connection, LOCK, orderId);
                ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                throw BusinessException.notFound("order.unknown", "There is no such order.");
            }
            // a query of its own, so that it sees what was voided or moved while this one waited for the lock
            return view(
                    connection, orderId, Preparation.valueOf(row.getString(1)), ServiceMode.valueOf(row.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be cooked of " + orderId + " could not be read", e);
        }
    }

    private static CookingView view(Connection connection, UUID orderId, Preparation preparation, ServiceMode mode)
            throws SQLException {
        try (PreparedStatement query = prepare(connection, LINES, orderId);
                ResultSet rows = query.executeQuery()) {
            Set<UUID> lines = new HashSet<>();
            Map<UUID, BigDecimal> voided = new HashMap<>();
            while (rows.next()) {
                UUID line = rows.getObject(1, UUID.class);
                UUID cutFrom = rows.getObject(2, UUID.class);
                lines.add(line);
                if (rows.getBoolean(4)) {
                    voided.merge(cutFrom == null ? line : cutFrom, rows.getBigDecimal(3), BigDecimal::add);
                }
            }
            return new CookingView(preparation, mode, lines, voided);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, UUID orderId) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setObject(1, TenantContext.get().tenant());
        query.setObject(2, orderId);
        return query;
    }
}
