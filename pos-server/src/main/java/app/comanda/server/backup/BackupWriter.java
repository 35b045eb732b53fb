package app.comanda.server.backup;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes a backup. Each database is read in one transaction, as it was at one moment, while the product runs on; the
 * moments of two databases differ by seconds. The file appears whole or not at all, and only its owner may read it.
 */
public final class BackupWriter {

    static final String SECRETS = "secrets.json";
    static final String FILES = "files/";

    private final Clock clock;
    private final Consumer<String> progress;

    public BackupWriter(Clock clock, Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param files folder of images and the like; may be absent
     * @param secrets what the restored product must know to use its data
     * @throws BackupFailure when anything could not be read or written
     */
    public void write(Path file, List<Source> sources, Path files, Map<String, String> secrets) {
        Path unfinished = file.toAbsolutePath().resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = Files.newByteChannel(
                            unfinished,
                            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
                fill(zip, sources, files, secrets);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new BackupFailure("The backup could not be written: " + e.getMessage(), e);
        }
    }

    private void fill(ZipOutputStream zip, List<Source> sources, Path files, Map<String, String> secrets)
            throws IOException, SQLException {
        var created = clock.instant();
        List<Manifest.Database> databases = new ArrayList<>();
        for (Source source : sources) {
            databases.add(copy(zip, source));
        }
        List<Manifest.Content> contents = new ArrayList<>(copyFiles(zip, files));
        contents.add(entry(zip, SECRETS, out -> out.write(json().writeValueAsBytes(secrets))));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(json().writeValueAsBytes(new Manifest(Manifest.FORMAT, created, databases, contents)));
        zip.closeEntry();
    }

    private Manifest.Database copy(ZipOutputStream zip, Source source) throws IOException, SQLException {
        try (Connection connection = source.opening().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            // an error, and not fewer rows, where this role does not see every tenant
            statement.execute("SET LOCAL row_security = off");
            Catalog catalog = new Catalog(connection, source.schema());
            List<Manifest.Table> tables = new ArrayList<>();
            for (String table : catalog.tables()) {
                tables.add(copy(zip, source, catalog, connection, table));
            }
            progress.accept("%s: %d tables, %d rows"
                    .formatted(
                            source.name(),
                            tables.size(),
                            tables.stream().mapToLong(Manifest.Table::rows).sum()));
            Manifest.Database database = new Manifest.Database(
                    source.name(),
                    source.schema(),
                    catalog.changes(),
                    catalog.partitions(),
                    tables,
                    catalog.sequences());
            connection.rollback();
            return database;
        }
    }

    private static Manifest.Table copy(
            ZipOutputStream zip, Source source, Catalog catalog, Connection connection, String table)
            throws IOException, SQLException {
        List<String> columns = catalog.columns(table);
        String names = columns.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        String sql = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(names, catalog.qualified(table));
        long[] rows = new long[1];
        Manifest.Content content = entry(zip, source.name() + "/" + table + ".copy", out -> {
            try {
                rows[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
            } catch (SQLException e) {
                throw new IOException(table + ": " + e.getMessage(), e);
            }
        });
        return new Manifest.Table(table, columns, rows[0], content);
    }

    private List<Manifest.Content> copyFiles(ZipOutputStream zip, Path folder) throws IOException {
        List<Manifest.Content> contents = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    String name = FILES + folder.relativize(path).toString().replace('\\', '/');
                    contents.add(entry(zip, name, out -> Files.copy(path, out)));
                }
            }
            progress.accept("files: " + contents.size());
        }
        return contents;
    }

    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private static Manifest.Content entry(ZipOutputStream zip, String name, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Digests.begin();
        OutputStream open = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // the zip goes on
            }
        };
        filling.into(new DigestOutputStream(open, digest));
        zip.closeEntry();
        return new Manifest.Content(name, Digests.end(digest));
    }

    static JsonMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
