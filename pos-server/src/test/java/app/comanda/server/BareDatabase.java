package app.comanda.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL with the product's tables and nothing in them, for tests that need no more of the product. */
public final class BareDatabase implements AutoCloseable {

    private final Path folder;
    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;

    private BareDatabase(Path folder) throws IOException {
        this.folder = folder;
        Settings machine = Settings.ofThisProcess();
        this.settings = machine.with(Map.of(
                "COMANDA_DATA", folder.resolve("data").toString(),
                "COMANDA_SOFTWARE",
                        machine.find("COMANDA_SOFTWARE")
                                .orElse(machine.project()
                                        .resolve("pos-server/target/software")
                                        .toString()),
                "COMANDA_DB_PORT", Integer.toString(freePort())));
        Files.createDirectories(settings.data());
        this.secrets = new Secrets(settings);
        this.postgres = new Postgres(settings, secrets);
    }

    public static BareDatabase start() {
        try {
            Path folder = Files.createTempDirectory("comanda-bare");
            // PostgreSQL's account must reach it when root runs this
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            BareDatabase database = new BareDatabase(folder);
            database.postgres.start();
            Schema schema = new Schema(database.secrets);
            schema.prepare(database.postgres);
            schema.migrate(database.settings);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the application's login is configured with. */
    public Map<String, String> configuration() {
        return Map.of(
                "comanda.db.url", settings.databaseUrl(),
                "comanda.db.user", "comanda_app",
                "comanda.db.password", secrets.get("COMANDA_DB_PASSWORD"),
                "comanda.files.dir", folder.resolve("files").toString());
    }

    public Connection asSuperuser() throws SQLException {
        return postgres.connect("comanda");
    }

    @Override
    public void close() {
        postgres.stop();
        try {
            Archive.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
