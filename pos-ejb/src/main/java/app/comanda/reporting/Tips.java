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

/** Tips that guests have paid. */
@Repository
@ApplicationScoped
public class Tips {

    private static final String BY_DAY = "SELECT business_date, sum(tip) FROM comanda.orders"
            + " WHERE outlet_id = ? AND currency = ? AND business_date BETWEEN ? AND ?"
            + " AND settlement NOT IN ('UNPAID', 'PARTLY_PAID') AND preparation <> 'CANCELLED'"
            + " GROUP BY 1 HAVING sum(tip) <> 0";

    @PersistenceContext
    EntityManager entityManager;

    /** Minor units by trading day; days without tips are left out. */
    Map<LocalDate, Long> byDay(UUID outletId, String currency, LocalDate first, LocalDate last) {
        try (PreparedStatement query = entityManager.unwrap(Connection.class).prepareStatement(BY_DAY)) {
            query.setObject(1, outletId);
            query.setString(2, currency);
            query.setObject(3, first);
            query.setObject(4, last);
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
