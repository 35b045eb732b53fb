package app.comanda.catalog.chain;

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
import java.util.List;
import java.util.UUID;

/** Which restaurants were told of which version. Written in the restaurant's name, read by its chain. */
@Repository
@ApplicationScoped
public class ChainMenuDeliveries {

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether it was not told before */
    boolean tell(UUID menu, Instant at) {
        try (PreparedStatement tell = connection()
                .prepareStatement(
                        "INSERT INTO comanda.chain_menu_delivery (tenant_id, chain_id, menu_id, state, told_at)"
                                + " SELECT t.id, t.chain_id, ?, 'WAITING', ? FROM comanda.tenant t WHERE t.id = ?"
                                + " ON CONFLICT DO NOTHING")) {
            tell.setObject(1, menu);
            tell.setObject(2, utc(at));
            tell.setObject(3, TenantContext.get().tenant());
            return tell.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A restaurant could not be told of the chain's menu", e);
        }
    }

    void end(UUID menu, ChainMenuDelivery.State state, String detail, Instant at) {
        try (PreparedStatement end = connection()
                .prepareStatement("UPDATE comanda.chain_menu_delivery SET state = ?, detail = ?, taken_at = ?"
                        + " WHERE menu_id = ? AND tenant_id = ?")) {
            end.setString(1, state.name());
            end.setString(2, detail);
            end.setObject(3, utc(at));
            end.setObject(4, menu);
            end.setObject(5, TenantContext.get().tenant());
            end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The chain's menu could not be marked as taken", e);
        }
    }

    /** Whether this restaurant has a later version already. */
    boolean hasLater(int number) {
        try (PreparedStatement find = connection()
                .prepareStatement("SELECT 1 FROM comanda.chain_menu_delivery d JOIN comanda.chain_menu m"
                        + " ON m.id = d.menu_id WHERE d.tenant_id = ? AND d.state = 'TAKEN' AND m.number > ?")) {
            find.setObject(1, TenantContext.get().tenant());
            find.setInt(2, number);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The restaurant's versions could not be read", e);
        }
    }

    /** Of all restaurants of the chain, by name. */
    List<ChainMenuDelivery> of(UUID menu) {
        try (PreparedStatement query = connection()
                .prepareStatement("SELECT d.tenant_id, t.name, d.state, d.detail, d.taken_at"
                        + " FROM comanda.chain_menu_delivery d JOIN comanda.tenant t ON t.id = d.tenant_id"
                        + " WHERE d.menu_id = ? ORDER BY t.name, t.id")) {
            query.setObject(1, menu);
            try (ResultSet rows = query.executeQuery()) {
                List<ChainMenuDelivery> found = new ArrayList<>();
                while (rows.next()) {
                    OffsetDateTime taken = rows.getObject(5, OffsetDateTime.class);
                    found.add(new ChainMenuDelivery(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            ChainMenuDelivery.State.valueOf(rows.getString(3)),
                            rows.getString(4),
                            taken == null ? null : taken.toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries could not be read", e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
