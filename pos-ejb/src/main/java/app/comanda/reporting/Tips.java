package app.comanda.reporting;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tips that guests have paid, less what they got back of them; both count for the day of the order. */
@Repository
@ApplicationScoped
public class Tips {

    private static final String BY_DAY = "SELECT o.business_date, sum(o.tip - coalesce(r.tip, 0))"
            + " FROM comanda.orders o LEFT JOIN (SELECT order_id, sum(tip) AS tip FROM comanda.refund"
            + " WHERE outlet_id = ? AND tip > 0 AND state <> 'FAILED' GROUP BY 1) r ON r.order_id = o.id"
            + " WHERE o.outlet_id = ? AND o.currency = ? AND o.business_date BETWEEN ? AND ?"
            + " AND o.settlement NOT IN ('UNPAID', 'PARTLY_PAID') AND o.preparation <> 'CANCELLED'"
            + " GROUP BY 1 HAVING sum(o.tip - coalesce(r.tip, 0)) <> 0";

    @PersistenceContext
    EntityManager entityManager;

    /** Minor units by trading day; days without tips are left out. */
    Map<LocalDate, Long> byDay(UUID outletId, String currency, LocalDate first, LocalDate last) {
        try (PreparedStatement query = entityManager.unwrap(Connection.class).prepareStatement(BY_DAY)) {
            query.setObject(1, outletId);
            query.setObject(2, outletId);
            query.setString(3, currency);
            query.setObject(4, first);
            query.setObject(5, last);
            try (ResultSet rows = query.executeQuery()) {
                Map<LocalDate, Long> tips = new HashMap<>();
                while (rows.next()) {
                    tips.put(
                            rows.getObject(1, LocalDate.class),
                            rows.getBigDecimal(2).longValueExact());
                }
                return tips;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tips could not be summed", e);
        }
    }
}
