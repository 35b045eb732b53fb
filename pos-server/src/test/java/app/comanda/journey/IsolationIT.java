package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The database's lock: what every table owes to row isolation, also those that somebody adds tomorrow. */
@ResourceLock("harbour")
class IsolationIT {

    private static final String TABLES =
            " FROM pg_class c WHERE c.relnamespace = 'comanda'::regnamespace AND c.relkind IN ('r', 'p')";

    /** Not of a tenant: of a chain, of the product itself, or of the migration. */
    private static final String WITHOUT_TENANT =
            " AND c.relname NOT IN ('chain', 'chain_menu', 'tenant', 'provisioning', 'provisioning_step',"
                    + " 'door_use', 'partitioned_table', 'databasechangelog', 'databasechangeloglock')";

    @BeforeAll
    static void somebodyWorksHere() {
        Restaurant.named("harbour").order("COLA");
    }

    @Test
    void everyTableNamesItsTenant() throws SQLException {
        assertNone("SELECT c.relname" + TABLES + WITHOUT_TENANT
                + " AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id'"
                + " AND a.atttypid = 'uuid'::regtype AND a.attnotnull)");
    }

    @Test
    void everyTableIsLockedAlsoForItsOwner() throws SQLException {
        assertNone(
                "SELECT c.relname" + TABLES + WITHOUT_TENANT + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)");
        assertNone("SELECT c.relname" + TABLES
                + " AND c.relname IN ('chain', 'chain_menu', 'tenant', 'provisioning', 'provisioning_step')"
                + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)");
    }

    /** A partition has no policy of its own: read by its own name it shows nothing to anybody. */
    @Test
    void everyTableHasThePolicyOfTheTenant() throws SQLException {
        assertNone(
                "SELECT c.relname" + TABLES + WITHOUT_TENANT
                        + " AND NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid"
                        + " AND p.polname = 'tenant' AND p.polcmd = '*' AND p.polwithcheck IS NOT NULL"
                        + " AND pg_get_expr(p.polqual, p.polrelid) LIKE '%tenant_id = ( SELECT comanda.current_tenant() AS current_tenant)%')");
    }

    @Test
    void theApplicationOwnsNothingAndCannotPass() throws SQLException {
        assertNone("SELECT relname FROM pg_class WHERE relowner = 'comanda_app'::regrole");
        assertNone("SELECT rolname FROM pg_roles WHERE rolname IN ('comanda_app', 'comanda_owner')"
                + " AND (rolsuper OR rolbypassrls OR rolcreaterole)");
        assertNone("SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid"
                + " WHERE m.member = 'comanda_app'::regrole");
    }

    @Test
    void withoutATenantNoTableShowsARow() throws SQLException {
        List<String> shown = new ArrayList<>();
        try (Connection application = Database.asApplication()) {
            for (String table : isolated(application)) {
                if (!Database.list(application, "SELECT count(*) FROM " + table).equals(List.of("0"))) {
                    shown.add(table);
                }
            }
        }
        assertEquals(List.of(), shown);
    }

    @Test
    void withoutATenantNothingCanBeChanged() throws SQLException {
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            for (String table : isolated(application)) {
                if (Database.list(application, "SELECT has_table_privilege('" + table + "', 'DELETE')")
                        .equals(List.of("t"))) {
                    assertEquals(0, statement.executeUpdate("DELETE FROM " + table), table);
                }
            }
        }
    }

    @Test
    void withoutATenantNothingCanBeWritten() throws SQLException {
        Restaurant harbour = Restaurant.named("harbour");
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(
                            "INSERT INTO comanda.category (tenant_id, id, name, sort_order, version)" + " VALUES ('"
                                    + harbour.tenant + "', gen_random_uuid(), 'Smuggled', 1, 1)"));
            assertTrue(String.valueOf(refused.getMessage()).contains("row-level security"), refused::toString);
        }
    }

    @Test
    void aTenantCannotWriteForAnother() throws SQLException {
        Restaurant harbour = Restaurant.named("harbour");
        Restaurant castle = Restaurant.named("castle");
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("SELECT set_config('comanda.tenant_id', '" + castle.tenant + "', true)");
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(
                            "INSERT INTO comanda.category (tenant_id, id, name, sort_order, version)" + " VALUES ('"
                                    + harbour.tenant + "', gen_random_uuid(), 'Smuggled', 1, 1)"));
            assertTrue(String.valueOf(refused.getMessage()).contains("row-level security"), refused::toString);
        }
    }

    /** Those that the application may read at all. */
    private static List<String> isolated(Connection connection) throws SQLException {
        return Database.list(
                connection,
                "SELECT c.oid::regclass::text" + TABLES + WITHOUT_TENANT
                        + " AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1");
    }

    private static void assertNone(String query) throws SQLException {
        try (Connection superuser = Database.asSuperuser()) {
            assertEquals(List.of(), Database.list(superuser, query));
        }
    }
}
