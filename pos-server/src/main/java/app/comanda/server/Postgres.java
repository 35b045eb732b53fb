package app.comanda.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A real PostgreSQL of our own, on loopback by TCP only, with a password for every role.
 *
 * <p>PostgreSQL refuses to run as root; for root it runs as another account, which owns its data folder.
 */
public final class Postgres extends ProcessPart {

    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_SECRET = "COMANDA_DB_SUPERUSER_PASSWORD";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** Two pools of 100 at most (the application's, and Keycloak's), and some for operators. */
    private static final int CONNECTIONS = 250;

    private final LoopbackPort port;
    private final Path software;
    private final Path data;
    private final Path archive;
    private final Secrets secrets;
    private final Optional<Account> account;

    Postgres(Settings settings, Secrets secrets) {
        super(settings, "postgresql", ChildProcess.Signal.INT, STOP_LIMIT);
        this.port = settings.loopback(Service.DATABASE);
        this.archive = RuntimeFile.find(settings.runtime(), "postgresql-", ".jar");
        this.software = settings.software().resolve(RuntimeFile.nameOf(archive));
        this.data = settings.data().resolve("postgresql");
        this.secrets = secrets;
        this.account = Account.ofAnotherWhenRoot(settings);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        process.stopStale();
        port.requireFree();
        Archive.unpackTxzInJar(archive, software);
        if (!Files.exists(data)) {
            initialise();
        }
        process.start(builder(
                data,
                List.of(
                        program("postgres"),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port.number()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=" + CONNECTIONS,
                        "-c",
                        "shared_buffers=256MB",
                        "-c",
                        // a day's report sorts and groups some hundred thousand lines
                        "work_mem=32MB",
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "log_min_error_statement=panic")));
        Waiting.until(
                "PostgreSQL",
                START_LIMIT,
                this::isReady,
                process::hasDied,
                () -> process.log() + ":\n" + process.lastWords(8));
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** As its superuser, who sees the rows of every tenant. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.get(SUPERUSER_SECRET));
    }

    String url(String database) {
        return url(port.number(), database);
    }

    /**
     * Without any time limit Java reads by one call to the system, with one at the connecting it takes three ever after;
     * what is on loopback answers or refuses at once. Nothing is encrypted there.
     */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&connectTimeout=0".formatted(port, database);
    }

    /** In a folder beside, moved when it is whole: an interrupted one must not look like a database. */
    private void initialise() {
        Path unfinished = data.resolveSibling("postgresql.unfinished");
        Path password = data.resolveSibling("postgresql.password");
        try {
            Archive.deleteTree(unfinished);
            Files.createDirectory(unfinished, onlyFor("rwx------"));
            Files.deleteIfExists(password);
            Files.createFile(password, onlyFor("rw-------"));
            Files.writeString(password, secrets.get(SUPERUSER_SECRET) + "\n", StandardCharsets.UTF_8);
            if (account.isPresent()) {
                account.get().own(unfinished);
                account.get().own(password);
            }
            run(builder(
                    unfinished,
                    List.of(
                            program("initdb"),
                            "-D",
                            unfinished.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--no-instructions")));
            Files.delete(password);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("Cannot set up PostgreSQL in " + data + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> onlyFor(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure("initdb failed:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private ProcessBuilder builder(Path folder, List<String> command) {
        List<String> words = new ArrayList<>();
        account.ifPresent(other -> words.addAll(other.prefix()));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private String program(String name) {
        return software.resolve("bin").resolve(name).toString();
    }
}
