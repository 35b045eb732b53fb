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
import java.util.Map;
import java.util.UUID;

/** Orders as the kitchen looks at them. Plain SQL: every order comes by here once, and two columns of it are enough. */
@Repository
@ApplicationScoped
public class OrdersToCook {

    private static final String LOCK =
            "SELECT preparation FROM comanda.orders WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE";

    private static final String VOIDED = "SELECT coalesce(cut_from, id), sum(quantity) FROM comanda.order_line"
            + " WHERE tenant_id = ? AND order_id = ? AND voided_at IS NOT NULL GROUP BY 1";

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
            // a query of its own, so that it sees what was voided while this one waited for the lock
            return new CookingView(Preparation.valueOf(row.getString(1)), voided(connection, orderId));
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be cooked of " + orderId + " could not be read", e);
        }
    }

    private static Map<UUID, BigDecimal> voided(Connection connection, UUID orderId) throws SQLException {
        try (PreparedStatement query = prepare(connection, VOIDED, orderId);
                ResultSet rows = query.executeQuery()) {
            Map<UUID, BigDecimal> quantities = new HashMap<>();
            while (rows.next()) {
                quantities.put(rows.getObject(1, UUID.class), rows.getBigDecimal(2));
            }
            return quantities;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, UUID orderId) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setObject(1, TenantContext.get().tenant());
        query.setObject(2, orderId);
        return query;
    }
}
