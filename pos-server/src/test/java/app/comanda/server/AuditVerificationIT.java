package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.audit.AuditChain;
import app.comanda.server.AuditVerification.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With a real PostgreSQL: whoever has its superuser can change the log, but not unseen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditVerificationIT {

    private static final UUID BISTRO = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID DINER = UUID.fromString("01900000-0000-7000-8000-000000000003");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Path folder;
    private final Settings settings;
    private final DataFolder taken;
    private final Postgres postgres;

    AuditVerificationIT() throws IOException {
        folder = Files.createTempDirectory("comanda-audit-it");
        // PostgreSQL's account must reach it when root runs this
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        settings = Settings.ofThisProcess()
                .with(Map.of(
                        "COMANDA_DATA", folder.resolve("data").toString(),
                        "COMANDA_DB_PORT", Integer.toString(freePort()),
                        "COMANDA_KEYCLOAK_URL", "http://127.0.0.1:1"));
        taken = DataFolder.take(settings);
        postgres = new Postgres(settings, new Secrets(settings));
    }

    @BeforeAll
    void start() throws SQLException {
        postgres.start();
        Schema schema = new Schema(new Secrets(settings));
        schema.prepare(postgres);
        schema.migrate(settings);
        run("INSERT INTO comanda.chain (id, name, created_at)"
                + " VALUES ('01900000-0000-7000-8000-000000000001', 'Chain', now())");
        found(BISTRO, "bistro");
        found(DINER, "diner");
    }

    @AfterAll
    void stop() throws IOException {
        postgres.stop();
        taken.close();
        Archive.deleteTree(folder);
    }

    @BeforeEach
    void sealTwoBatchesOfEachTenant() throws SQLException {
        run("TRUNCATE comanda.audit_entry, comanda.audit_seal");
        for (UUID tenant : List.of(BISTRO, DINER)) {
            for (int batch = 1; batch <= 2; batch++) {
                write(tenant, "order.placed");
                write(tenant, "payment.taken");
                try (Connection connection = postgres.connect("comanda")) {
                    AuditChain.seal(connection, tenant, NOON);
                }
            }
        }
    }

    @Test
    void anUntouchedLogHolds() throws SQLException {
        List<Verdict> verdicts = verify();

        assertEquals(
                List.of("bistro", "diner"), verdicts.stream().map(Verdict::slug).toList());
        assertTrue(verdicts.stream().allMatch(Verdict::holds));
        assertEquals(4, verdicts.get(0).report().entries());
        assertEquals(64, verdicts.get(0).newestHash().length());
    }

    @Test
    void aChangedEntryBreaksItsTenantsChainAlone() throws SQLException {
        tamper("UPDATE comanda.audit_entry SET after = 'nothing happened' WHERE id = (SELECT id FROM"
                + " comanda.audit_entry WHERE tenant_id = '" + BISTRO + "' ORDER BY id LIMIT 1)");

        List<Verdict> verdicts = verify();

        assertFalse(verdicts.get(0).holds());
        assertTrue(verdicts.get(1).holds());
    }

    @Test
    void aRemovedEntryIsMissed() throws SQLException {
        tamper("DELETE FROM comanda.audit_entry WHERE id = (SELECT id FROM comanda.audit_entry" + " WHERE tenant_id = '"
                + DINER + "' ORDER BY id LIMIT 1)");

        assertFalse(verify().get(1).holds());
    }

    @Test
    void aRemovedSealIsMissed() throws SQLException {
        tamper("DELETE FROM comanda.audit_seal WHERE tenant_id = '" + DINER + "' AND number = 1");

        assertFalse(verify().get(1).holds());
    }

    private List<Verdict> verify() {
        try (Maintenance maintenance = Maintenance.besideTheProduct(settings, new Progress(System.out))) {
            return new AuditVerification(maintenance::openAsOwner).verifyAll();
        }
    }

    private void found(UUID tenant, String slug) throws SQLException {
        run("INSERT INTO comanda.tenant (id, chain_id, name, slug, status, owner_email, created_at, version) VALUES ('"
                + tenant + "', '01900000-0000-7000-8000-000000000001', '" + slug + "', '" + slug
                + "', 'ACTIVE', 'owner@example.org', now(), 1)");
    }

    private void write(UUID tenant, String action) throws SQLException {
        run("INSERT INTO comanda.audit_entry (tenant_id, id, at, actor, request_id, action, subject_type, subject_id,"
                + " after) VALUES ('" + tenant + "', gen_random_uuid(), now(), 'cashier', 'request', '" + action
                + "', 'order', gen_random_uuid(), 'A-000001 1250 USD')");
    }

    private void tamper(String statement) throws SQLException {
        run("SET session_replication_role = replica; " + statement);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = postgres.connect("comanda");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
