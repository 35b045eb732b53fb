package app.comanda.catalog.soldout;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of what is counted. Each is changed by one statement, which waits for whoever is changing it. */
@Repository
@ApplicationScoped
public class Countdowns {

    /** On a later business day than that of the row its new day's portions count; the parameter is the day. */
    private static final String LEFT =
            "CASE WHEN resets_to IS NOT NULL AND counted_on < ? THEN resets_to ELSE remaining END";

    private static final String ONE = " WHERE tenant_id = ? AND outlet_id = ? AND subject_id = ?";
    private static final String ROW = "item_id, modifier_id, remaining, resets_to";

    @PersistenceContext
    EntityManager entityManager;

    /** @return what is left afterwards; empty where there were not enough, or where nobody counts */
    Optional<Counted> take(UUID outletId, UUID subjectId, BigDecimal portions, LocalDate day) {
        String sql = "UPDATE comanda.countdown SET remaining = " + LEFT + " - ?, counted_on = greatest(counted_on, ?)"
                + ONE + " AND " + LEFT + " >= ? RETURNING " + ROW;
        return first(sql, day, portions, day, tenant(), outletId, subjectId, day, portions);
    }

    /** Of what is gone already. @return what is left afterwards, below zero too; empty where nobody counts */
    Optional<Counted> takeGone(UUID outletId, UUID subjectId, BigDecimal portions, LocalDate day) {
        String sql = "UPDATE comanda.countdown SET remaining = " + LEFT + " - ?, counted_on = greatest(counted_on, ?)"
                + ONE + " RETURNING " + ROW;
        return first(sql, day, portions, day, tenant(), outletId, subjectId);
    }

    /** @return what is left afterwards; empty where nobody counts */
    Optional<Counted> giveBack(UUID outletId, UUID subjectId, BigDecimal portions) {
        String sql = "UPDATE comanda.countdown SET remaining = remaining + ?" + ONE + " RETURNING " + ROW;
        return first(sql, portions, tenant(), outletId, subjectId);
    }

    Optional<Counted> find(UUID outletId, UUID subjectId, LocalDate day) {
        String sql = "SELECT item_id, modifier_id, " + LEFT + ", resets_to FROM comanda.countdown" + ONE;
        return first(sql, day, tenant(), outletId, subjectId);
    }

    List<Counted> of(UUID outletId, LocalDate day) {
        return query(
                "SELECT item_id, modifier_id, " + LEFT + ", resets_to FROM comanda.countdown"
                        + " WHERE tenant_id = ? AND outlet_id = ? ORDER BY subject_id",
                day,
                tenant(),
                outletId);
    }

    void set(UUID id, UUID outletId, Counted counted, LocalDate day) {
        String sql = "INSERT INTO comanda.countdown"
                + " (tenant_id, id, outlet_id, item_id, modifier_id, remaining, resets_to, counted_on)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, outlet_id, subject_id) DO UPDATE"
                + " SET remaining = excluded.remaining, resets_to = excluded.resets_to,"
                + " counted_on = excluded.counted_on RETURNING " + ROW;
        Stock stock = counted.stock();
        query(sql, tenant(), id, outletId, counted.itemId(), counted.modifierId(), stock.left(), stock.resetsTo(), day);
    }

    void lift(UUID outletId, UUID subjectId) {
        query("DELETE FROM comanda.countdown" + ONE + " RETURNING " + ROW, tenant(), outletId, subjectId);
    }

    /** For printing a price book: what is counted, however much is left. */
    public Set<UUID> subjects(UUID outletId) {
        Set<UUID> subjects = new HashSet<>();
        of(outletId, LocalDate.EPOCH).forEach(counted -> subjects.add(counted.subjectId()));
        return Set.copyOf(subjects);
    }

    /** What an outlet has none of. */
    public Set<UUID> soldOut(UUID outletId, LocalDate day) {
        Set<UUID> out = new HashSet<>();
        for (Counted counted : of(outletId, day)) {
            if (counted.stock().state() == Stock.State.OUT) {
                out.add(counted.subjectId());
            }
        }
        return Set.copyOf(out);
    }

    private Optional<Counted> first(String sql, @Nullable Object... values) {
        return query(sql, values).stream().findFirst();
    }

    private List<Counted> query(String sql, @Nullable Object... values) {
        try (PreparedStatement statement =
                entityManager.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Counted> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Counted(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            new Stock(row.getBigDecimal(3), row.getBigDecimal(4))));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The countdowns could not be read or written", e);
        }
    }

    private static UUID tenant() {
        return TenantContext.get().tenant();
    }
}
