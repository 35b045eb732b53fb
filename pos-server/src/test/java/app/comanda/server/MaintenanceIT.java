package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a real PostgreSQL and the product's own tables; Keycloak's are left to the journeys. */
class MaintenanceIT {

    private static final Progress QUIET = new Progress(System.out);
    private static final String OLD_MONTH = "orders_2020_01";

    private Path folder = Path.of("");
    private Settings one = new Settings(folder, folder, Map.of());
    private Settings another = one;

    @BeforeEach
    void fillOneInstallation() throws IOException, SQLException {
        folder = Files.createTempDirectory("comanda-it");
        // PostgreSQL's account must reach it when root runs this
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        one = settings("one");
        another = settings("another");
        in(one, statement -> {
            statement.execute("INSERT INTO comanda.chain (id, name, created_at)"
                    + " VALUES ('01900000-0000-7000-8000-000000000001', 'Tab\there \\ and é', now())");
            statement.execute(
                    "INSERT INTO comanda.tenant (id, chain_id, name, slug, status, owner_email, created_at, version)"
                            + " VALUES ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001',"
                            + " 'Bistro', 'bistro', 'ACTIVE', 'owner@example.org', now(), 1)");
            statement.execute("CREATE TABLE comanda." + OLD_MONTH + " PARTITION OF comanda.orders FOR VALUES"
                    + " FROM (comanda.uuid_at('2020-01-01Z')) TO (comanda.uuid_at('2020-02-01Z'))");
        });
    }

    @AfterEach
    void clean() throws IOException {
        Archive.deleteTree(folder);
    }

    @Test
    void aBackupFillsAnEmptyInstallation() throws IOException, SQLException {
        Path file = backup();
        Files.createDirectories(another.data());

        restore(another, file, false);

        in(another, statement -> {
            assertEquals("Tab\there \\ and é", single(statement, "SELECT name FROM comanda.chain"));
            assertEquals("bistro", single(statement, "SELECT slug FROM comanda.tenant"));
            assertEquals(
                    "t",
                    single(statement, "SELECT relforcerowsecurity FROM pg_class WHERE relname = '" + OLD_MONTH + "'"));
        });
        assertEquals("a picture", Files.readString(another.files().resolve("items/1.jpg")));
    }

    @Test
    void dataIsReplacedOnlyByForce() throws IOException, SQLException {
        Path file = backup();
        in(one, statement -> statement.execute("UPDATE comanda.tenant SET name = 'Changed since'"));

        StartFailure refusal = assertThrows(StartFailure.class, () -> restore(one, file, false));
        assertTrue(String.valueOf(refusal.getMessage()).contains("--force"), refusal.getMessage());
        in(one, statement -> assertEquals("Changed since", single(statement, "SELECT name FROM comanda.tenant")));

        restore(one, file, true);
        in(one, statement -> assertEquals("Bistro", single(statement, "SELECT name FROM comanda.tenant")));
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws IOException, SQLException {
        Path file = backup();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path rows = zip.getPath("comanda/tenant.copy");
            Files.writeString(rows, Files.readString(rows).replace("Bistro", "Bandit"));
        }

        assertThrows(StartFailure.class, () -> restore(one, file, true));

        in(one, statement -> assertEquals("Bistro", single(statement, "SELECT name FROM comanda.tenant")));
    }

    private Path backup() throws IOException {
        Files.createDirectories(one.files().resolve("items"));
        Files.writeString(one.files().resolve("items/1.jpg"), "a picture");
        Path file = folder.resolve("comanda.backup");
        try (Maintenance maintenance = Maintenance.besideTheProduct(one, QUIET)) {
            maintenance.backup(file);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        return file;
    }

    private static void restore(Settings settings, Path file, boolean force) {
        try (Maintenance maintenance = Maintenance.alone(settings, QUIET)) {
            maintenance.restore(file, force);
        }
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private static void in(Settings settings, Work work) throws IOException, SQLException {
        try (DataFolder taken = DataFolder.take(settings)) {
            Secrets secrets = new Secrets(settings);
            Postgres postgres = new Postgres(settings, secrets);
            postgres.start();
            try {
                Schema schema = new Schema(secrets);
                schema.prepare(postgres);
                schema.migrate(settings);
                try (Connection connection = postgres.connect("comanda");
                        Statement statement = connection.createStatement()) {
                    work.with(statement);
                }
            } finally {
                postgres.stop();
            }
        }
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Settings settings(String name) throws IOException {
        return Settings.ofThisProcess()
                .with(Map.of(
                        "COMANDA_DATA", folder.resolve(name).toString(),
                        "COMANDA_SOFTWARE", folder.resolve("software").toString(),
                        "COMANDA_DB_PORT", Integer.toString(freePort()),
                        "COMANDA_KEYCLOAK_URL", "http://127.0.0.1:1"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
