package app.comanda.catalog.chain;

import app.comanda.catalog.menu.ChainRules;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the chain's menu; a restaurant of the chain sees those that are no draft. */
@Repository
@ApplicationScoped
public class ChainMenus {

    private static final String COLUMNS =
            "id, number, name, currency, document, rules, state, publish_at, made_by, made_at, version";

    @PersistenceContext
    EntityManager entityManager;

    /** Newest first. */
    List<ChainMenu> all() {
        return query("SELECT " + COLUMNS + " FROM comanda.chain_menu ORDER BY number DESC");
    }

    Optional<ChainMenu> find(UUID id) {
        return query("SELECT " + COLUMNS + " FROM comanda.chain_menu WHERE id = ?", id).stream()
                .findFirst();
    }

    /** @throws BusinessException {@code chain-menu.unknown}, also for another chain's */
    ChainMenu get(UUID id) {
        return find(id).orElseThrow(ChainMenus::unknown);
    }

    /** For changing it: whoever comes second sees what the first did. */
    ChainMenu lock(UUID id) {
        return query("SELECT " + COLUMNS + " FROM comanda.chain_menu WHERE id = ? FOR UPDATE", id).stream()
                .findFirst()
                .orElseThrow(ChainMenus::unknown);
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("chain-menu.unknown", "There is no such version of the menu.");
    }

    /** With the next number of the chain. */
    void add(UUID id, String name, Currency currency, String document, ChainRules rules, String by, Instant at) {
        update("SELECT pg_advisory_xact_lock(hashtextextended(comanda.current_chain()::text, 31))");
        update(
                "INSERT INTO comanda.chain_menu (id, chain_id, number, name, currency, document, rules, state, made_by,"
                        + " made_at, version) SELECT ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, 'DRAFT', ?, ?, 1"
                        + " FROM comanda.chain_menu",
                id,
                TenantContext.get().chainId(),
                name,
                currency.getCurrencyCode(),
                document,
                Json.write(rules),
                by,
                utc(at));
    }

    void change(UUID id, String name, Currency currency, String document, ChainRules rules) {
        update(
                "UPDATE comanda.chain_menu SET name = ?, currency = ?, document = ?, rules = ?, version = version + 1"
                        + " WHERE id = ?",
                name,
                currency.getCurrencyCode(),
                document,
                Json.write(rules),
                id);
    }

    void become(UUID id, ChainMenu.State state, Instant publishAt) {
        update(
                "UPDATE comanda.chain_menu SET state = ?, publish_at = ?, version = version + 1 WHERE id = ?",
                state.name(),
                utc(publishAt),
                id);
    }

    void remove(UUID id) {
        update("DELETE FROM comanda.chain_menu WHERE id = ?", id);
    }

    private List<ChainMenu> query(String sql, Object... parameters) {
        try (PreparedStatement query = prepare(sql, parameters);
                ResultSet rows = query.executeQuery()) {
            List<ChainMenu> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The chain's menus could not be read", e);
        }
    }

    private void update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement update = prepare(sql, parameters)) {
            update.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The chain's menu could not be written", e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = entityManager.unwrap(Connection.class).prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static ChainMenu read(ResultSet row) throws SQLException {
        OffsetDateTime publishAt = row.getObject(8, OffsetDateTime.class);
        return new ChainMenu(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                Currency.getInstance(row.getString(4)),
                row.getString(5),
                Json.read(row.getString(6), ChainRules.class),
                ChainMenu.State.valueOf(row.getString(7)),
                publishAt == null ? null : publishAt.toInstant(),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getLong(11));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
