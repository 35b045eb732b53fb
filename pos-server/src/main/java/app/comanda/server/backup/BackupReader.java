package app.comanda.server.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Reads a backup that was checked to the last byte when it was opened, and puts it back. */
public final class BackupReader implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;
    private final Consumer<String> progress;

    private BackupReader(ZipFile zip, Manifest manifest, Consumer<String> progress) {
        this.zip = zip;
        this.manifest = manifest;
        this.progress = progress;
    }

    /** @throws BackupFailure when it is not a backup, is of another format, or any part of it is missing or damaged */
    public static BackupReader open(Path file, Consumer<String> progress) {
        if (!Files.isRegularFile(file)) {
            throw new BackupFailure("There is no file " + file);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupReader reader = new BackupReader(zip, manifest(zip, file), progress);
                reader.check();
                return reader;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackupFailure(
                    "%s is not a backup of Comanda, or is damaged: %s".formatted(file, e.getMessage()), e);
        }
    }

    public boolean holds(String database) {
        return manifest.databases().stream().anyMatch(each -> each.name().equals(database));
    }

    public Map<String, String> secrets() {
        try (InputStream in = entry(BackupWriter.SECRETS)) {
            return BackupWriter.json().readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new BackupFailure("The backup's secrets cannot be read", e);
        }
    }

    /**
     * Replaces all rows of one database, in one transaction. Its tables must be of the backup's version.
     *
     * @throws BackupFailure when they are not, or anything fails; then nothing has changed
     */
    public void restore(Source target) {
        Manifest.Database database = manifest.databases().stream()
                .filter(each -> each.name().equals(target.name()))
                .findFirst()
                .orElseThrow(() -> new BackupFailure("The backup holds no database " + target.name()));
        try (Connection connection = target.opening().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Catalog catalog = new Catalog(connection, target.schema());
            requireSameVersion(database, catalog);
            // neither foreign keys nor triggers: rows come back as they were, in any order
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("SET LOCAL row_security = off");
            addPartitions(database, catalog, statement);
            for (String table : catalog.tables()) {
                statement.executeUpdate("DELETE FROM " + catalog.qualified(table));
            }
            for (Manifest.Table table : database.tables()) {
                fill(connection, catalog, table);
            }
            for (Manifest.Sequence sequence : database.sequences()) {
                statement.execute("SELECT setval('%s', %d, %b)"
                        .formatted(
                                catalog.qualified(sequence.name()).replace("'", "''"),
                                sequence.value(),
                                sequence.called()));
            }
            connection.commit();
            progress.accept("%s: %d tables, %d rows"
                    .formatted(
                            target.name(),
                            database.tables().size(),
                            database.tables().stream()
                                    .mapToLong(Manifest.Table::rows)
                                    .sum()));
        } catch (SQLException | IOException e) {
            throw new BackupFailure(
                    "%s was not restored and is as before: %s".formatted(target.name(), e.getMessage()), e);
        }
    }

    /** Puts images and the like back; those that are there too are replaced. */
    public void restoreFiles(Path folder) {
        try {
            for (Manifest.Content content : manifest.files()) {
                if (content.entry().startsWith(BackupWriter.FILES)) {
                    Path target = folder.resolve(content.entry().substring(BackupWriter.FILES.length()))
                            .normalize();
                    if (!target.startsWith(folder)) {
                        throw new BackupFailure("The backup names a file outside its folder: " + content.entry());
                    }
                    Files.createDirectories(target.resolve("..").normalize());
                    try (InputStream in = entry(content.entry())) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new BackupFailure("The files were not restored: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void requireSameVersion(Manifest.Database database, Catalog catalog) throws SQLException {
        List<String> here = catalog.changes();
        if (!here.equals(database.changes())) {
            throw new BackupFailure(
                    "The backup of %s has %d changes of the schema, this version of Comanda %d (or others). Restore with the version that made the backup, then update."
                            .formatted(database.name(), database.changes().size(), here.size()));
        }
    }

    private static void addPartitions(Manifest.Database database, Catalog catalog, Statement statement)
            throws SQLException {
        Set<String> there =
                catalog.partitions().stream().map(Manifest.Partition::name).collect(Collectors.toSet());
        for (Manifest.Partition partition : database.partitions()) {
            if (!there.contains(partition.name())) {
                String name = catalog.qualified(partition.name());
                statement.execute("CREATE TABLE %s PARTITION OF %s %s"
                        .formatted(name, catalog.qualified(partition.parent()), partition.bound()));
                // as locked as its parent, also when read by its own name
                statement.execute("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(name));
                statement.execute("ALTER TABLE %s FORCE ROW LEVEL SECURITY".formatted(name));
                statement.execute("ALTER TABLE %s OWNER TO %s".formatted(name, owner(statement, catalog, partition)));
            }
        }
    }

    private static String owner(Statement statement, Catalog catalog, Manifest.Partition partition)
            throws SQLException {
        try (var row =
                statement.executeQuery("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = '%s'::regclass"
                        .formatted(catalog.qualified(partition.parent()).replace("'", "''")))) {
            row.next();
            return Catalog.quoted(row.getString(1));
        }
    }

    private void fill(Connection connection, Catalog catalog, Manifest.Table table) throws SQLException, IOException {
        String names = table.columns().stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        String sql = "COPY %s (%s) FROM STDIN".formatted(catalog.qualified(table.name()), names);
        try (InputStream in = entry(table.content().entry())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != table.rows()) {
                throw new BackupFailure("%s: %d rows instead of %d".formatted(table.name(), rows, table.rows()));
            }
        }
    }

    private void check() throws IOException {
        for (Manifest.Database database : manifest.databases()) {
            for (Manifest.Table table : database.tables()) {
                check(table.content());
            }
        }
        for (Manifest.Content content : manifest.files()) {
            check(content);
        }
    }

    private void check(Manifest.Content content) throws IOException {
        MessageDigest digest = Digests.begin();
        try (InputStream in = new DigestInputStream(entry(content.entry()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Digests.end(digest).equals(content.sha256())) {
            throw new BackupFailure("The backup is damaged: " + content.entry() + " has another checksum");
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupFailure("The backup is damaged: " + name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupFailure(file + " is not a backup of Comanda");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = BackupWriter.json().readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupFailure(
                        "%s has format %d; this version reads %d".formatted(file, manifest.format(), Manifest.FORMAT));
            }
            return manifest;
        }
    }
}
