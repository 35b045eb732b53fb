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
import java.util.Optional;
import java.util.UUID;

/** Orders as the kitchen looks at them. Plain SQL: every order comes by here once, and a few columns of it are enough. */
@Repository
@ApplicationScoped
public class OrdersToCook {

    /**
     * Two statements in one round trip. They must stay two, so that the second sees what was voided or moved while the first
     * waited for the lock.
     */
    private static final String LOOK =
            "SELECT preparation, service_mode FROM comanda.orders WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE;"
                    + " SELECT id, cut_from, quantity, voided_at IS NOT NULL, seat FROM comanda.order_line"
                    + " WHERE tenant_id = ? AND order_id = ?";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What must be known before the food is begun. The order stays as it is until the running transaction ends.
     *
     * @throws BusinessException {@code order.unknown}, not found
     */
    public CookingView lock(UUID orderId) {
        UUID tenant = TenantContext.get().tenant();
        try (PreparedStatement look = entityManager.unwrap(Connection.class).prepareStatement(LOOK)) {
            look.setObject(1, tenant);
            look.setObject(2, orderId);
            look.setObject(3, tenant);
            look.setObject(4, orderId);
            look.execute();
            try (ResultSet order = look.getResultSet()) {
                if (!order.next()) {
                    throw BusinessException.notFound("order.unknown", "There is no such order.");
                }
                Preparation preparation = Preparation.valueOf(order.getString(1));
                ServiceMode mode = ServiceMode.valueOf(order.getString(2));
                look.getMoreResults();
                return view(preparation, mode, look.getResultSet());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be cooked of " + orderId + " could not be read", e);
        }
    }

    private static CookingView view(Preparation preparation, ServiceMode mode, ResultSet rows) throws SQLException {
        Map<UUID, Optional<Integer>> lines = new HashMap<>();
        Map<UUID, BigDecimal> voided = new HashMap<>();
        while (rows.next()) {
            UUID line = rows.getObject(1, UUID.class);
            UUID cutFrom = rows.getObject(2, UUID.class);
            lines.put(line, Optional.ofNullable(rows.getObject(5, Integer.class)));
            if (rows.getBoolean(4)) {
                voided.merge(cutFrom == null ? line : cutFrom, rows.getBigDecimal(3), BigDecimal::add);
            }
        }
        return new CookingView(preparation, mode, lines, voided);
    }
}
