package app.comanda.catalog.menu;

import app.comanda.kernel.Json;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** By which rules the tenant has its chain's menu, if it has. Plain SQL: the menu itself belongs to the chain. */
@Repository
@ApplicationScoped
public class ChainMenuInForce {

    private static final String LAST_TAKEN = "SELECT m.rules FROM comanda.chain_menu_delivery d"
            + " JOIN comanda.chain_menu m ON m.id = d.menu_id"
            + " WHERE d.tenant_id = comanda.current_tenant() AND d.state = 'TAKEN' ORDER BY m.number DESC LIMIT 1";

    @PersistenceContext
    EntityManager entityManager;

    Optional<ChainRules> rules() {
        try (PreparedStatement find = entityManager.unwrap(Connection.class).prepareStatement(LAST_TAKEN);
                ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(Json.read(row.getString(1), ChainRules.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The chain's rules could not be read", e);
        }
    }
}
