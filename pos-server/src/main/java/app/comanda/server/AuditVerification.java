package app.comanda.server;

import app.comanda.audit.AuditChain;
import app.comanda.audit.ChainReport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies the audit log of one tenant after the other, bound to each as the product itself would be. */
public final class AuditVerification {

    /** Where the tenants are read from, e.g. as the owner of the tables, whom the policies hold too. */
    public interface Opening {
        Connection open() throws SQLException;
    }

    private final Opening opening;

    public AuditVerification(Opening opening) {
        this.opening = opening;
    }

    /** By the name of the tenant. @throws StartFailure when the database does not answer */
    public List<Verdict> verifyAll() {
        try (Connection connection = opening.open()) {
            connection.setAutoCommit(false);
            // entries and seals as of one moment, however busy the product is
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Verdict> verdicts = new ArrayList<>();
            for (Map.Entry<UUID, String> tenant : tenants(connection).entrySet()) {
                verdicts.add(verify(connection, tenant.getKey(), tenant.getValue()));
            }
            return verdicts;
        } catch (SQLException e) {
            throw new StartFailure("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static Map<UUID, String> tenants(Connection connection) throws SQLException {
        enter(connection, null, "audit-verification");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, slug FROM comanda.tenant ORDER BY slug")) {
            Map<UUID, String> tenants = new LinkedHashMap<>();
            while (rows.next()) {
                tenants.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
            return tenants;
        } finally {
            connection.rollback();
        }
    }

    private static Verdict verify(Connection connection, UUID tenant, String slug) throws SQLException {
        enter(connection, tenant, "");
        try {
            return new Verdict(slug, AuditChain.verify(connection, tenant), newestHash(connection, tenant));
        } finally {
            connection.rollback();
        }
    }

    private static String newestHash(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement newest = connection.prepareStatement("SELECT encode(hash, 'hex')"
                + " FROM comanda.audit_seal WHERE tenant_id = ? ORDER BY number DESC LIMIT 1")) {
            newest.setObject(1, tenant);
            try (ResultSet row = newest.executeQuery()) {
                return row.next() ? row.getString(1) : "none";
            }
        }
    }

    private static void enter(Connection connection, @Nullable UUID tenant, String door) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(
                "SELECT set_config('comanda.tenant_id', ?, true)," + " set_config('comanda.door', ?, true)")) {
            enter.setString(1, tenant == null ? "" : tenant.toString());
            enter.setString(2, door);
            enter.execute();
        }
    }

    /** @param newestHash of the last seal in hexadecimal digits; "none" before the first */
    public record Verdict(String slug, ChainReport report, String newestHash) {
        public boolean holds() {
            return report.holds();
        }
    }
}
