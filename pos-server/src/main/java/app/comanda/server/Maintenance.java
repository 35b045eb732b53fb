package app.comanda.server;

import app.comanda.server.backup.BackupFailure;
import app.comanda.server.backup.BackupReader;
import app.comanda.server.backup.BackupWriter;
import app.comanda.server.backup.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Backup and restore. Starts an embedded PostgreSQL for as long as it takes, where the product does not run. */
public final class Maintenance implements AutoCloseable {

    private static final String PRODUCT = "comanda";
    private static final String KEYCLOAK = "keycloak";

    private final Settings settings;
    private final Progress progress;
    private final @Nullable DataFolder folder;
    private final Secrets secrets;
    private final Optional<Postgres> postgres;

    private Maintenance(Settings settings, Progress progress, @Nullable DataFolder folder) {
        this.settings = settings;
        this.progress = progress;
        this.folder = folder;
        this.secrets = new Secrets(settings);
        this.postgres =
                settings.external(Service.DATABASE) ? Optional.empty() : Optional.of(new Postgres(settings, secrets));
    }

    /** For a backup: beside the running product, or alone. */
    public static Maintenance besideTheProduct(Settings settings, Progress progress) {
        if (DataFolder.isTaken(settings)) {
            return new Maintenance(settings, progress, null);
        }
        return alone(settings, progress);
    }

    /** For a restore. @throws StartFailure while the product runs */
    public static Maintenance alone(Settings settings, Progress progress) {
        Maintenance maintenance = new Maintenance(settings, progress, DataFolder.take(settings));
        try {
            maintenance.postgres.ifPresent(Postgres::start);
        } catch (RuntimeException e) {
            maintenance.close();
            throw e;
        }
        return maintenance;
    }

    /** Writes product, Keycloak and files. @throws StartFailure when the backup could not be written */
    public void backup(Path file) {
        try {
            new BackupWriter(Clock.systemUTC(), line -> progress.say("%s", line))
                    .write(file, sources(), settings.files(), secrets.portable());
        } catch (BackupFailure e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Puts a backup back.
     *
     * @param force replace what is there; else only an empty installation is filled
     * @throws StartFailure when it is damaged, of another version, or there is data; then nothing has changed
     */
    public void restore(Path file, boolean force) {
        try (BackupReader reader = BackupReader.open(file, line -> progress.say("%s", line))) {
            progress.say("The backup is whole");
            Schema schema = new Schema(secrets);
            postgres.ifPresent(schema::prepare);
            schema.migrate(settings);
            List<Source> targets =
                    sources().stream().filter(each -> reader.holds(each.name())).toList();
            for (Source target : targets) {
                makeTablesOf(target);
                if (!force) {
                    requireEmpty(target);
                }
            }
            targets.forEach(reader::restore);
            reader.restoreFiles(settings.files());
            secrets.adopt(reader.secrets());
            // what the broker held belongs to the data that was replaced
            Archive.deleteTree(settings.data().resolve("artemis"));
        } catch (BackupFailure e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the owner of the product's tables, whom the policies hold like anybody. */
    public Connection openAsOwner() throws SQLException {
        return DriverManager.getConnection(
                settings.ownerUrl(),
                settings.get("COMANDA_DB_OWNER_USER", Schema.OWNER),
                secrets.get(Schema.OWNER_SECRET));
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        postgres.ifPresent(Postgres::stop);
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(PRODUCT, "comanda", () -> open(PRODUCT, settings.ownerUrl())));
        if (!settings.external(Service.KEYCLOAK)
                || settings.find("COMANDA_KEYCLOAK_DB_URL").isPresent()) {
            sources.add(new Source(KEYCLOAK, "public", () -> open(KEYCLOAK, settings.keycloakDatabaseUrl())));
        } else {
            progress.say("Keycloak is external and COMANDA_KEYCLOAK_DB_URL is not set: its realm is left out");
        }
        return sources;
    }

    private Connection open(String database, String url) throws SQLException {
        if (postgres.isPresent()) {
            return postgres.get().connect(database);
        }
        String user = settings.find("COMANDA_DB_BACKUP_USER")
                .orElseThrow(
                        () -> new StartFailure(
                                "Name a role that sees the rows of all tenants: COMANDA_DB_BACKUP_USER and COMANDA_DB_BACKUP_PASSWORD (docs/operations.md)"));
        return DriverManager.getConnection(url, user, settings.get("COMANDA_DB_BACKUP_PASSWORD", ""));
    }

    private void makeTablesOf(Source target) {
        if (!target.name().equals(KEYCLOAK) || has(target, "SELECT to_regclass('public.realm') IS NOT NULL")) {
            return;
        }
        if (settings.external(Service.KEYCLOAK)) {
            throw new StartFailure("Keycloak's database has no tables yet; start Keycloak once.");
        }
        progress.say("Keycloak makes its tables");
        new Keycloak(settings, secrets, new Configuration(settings, secrets)::ofRealm).makeTables();
    }

    private void requireEmpty(Source target) {
        boolean data = target.name().equals(PRODUCT)
                ? has(target, "SELECT EXISTS (SELECT FROM comanda.chain) OR EXISTS (SELECT FROM comanda.tenant)")
                : has(target, "SELECT EXISTS (SELECT FROM public.realm WHERE name <> 'master')");
        if (data) {
            throw new StartFailure("There is data in database %s. Nothing was restored; --force replaces all of it."
                    .formatted(target.name()));
        }
    }

    private static boolean has(Source target, String question) {
        try (Connection connection = target.opening().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new StartFailure("Cannot look into database %s: %s".formatted(target.name(), e.getMessage()), e);
        }
    }
}
