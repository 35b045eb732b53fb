package app.comanda.tenancy;

import app.comanda.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What tenants keep outside the database: files, in folders of their own. A name is the SHA-256 of its content, so the
 * same file is kept once and never changes.
 */
@ApplicationScoped
public class TenantFiles {

    private static final String UNFINISHED = ".tmp";

    @Inject
    @ConfigProperty(name = "comanda.files.dir")
    String filesDir;

    /** What a file is for. */
    public enum Shelf {
        PICTURES,
        LOGOS;

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the file's name */
    public String keep(UUID tenantId, Shelf shelf, byte[] content, String extension) {
        String name = Sha256.hex(content) + "." + extension;
        try {
            Path folder = Files.createDirectories(folder(tenantId, shelf));
            Path written = Files.createTempFile(folder, "incoming", UNFINISHED);
            Files.write(written, content);
            // also where it is there: its new age keeps the sweeper from it until the row that names it is committed
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be written", e);
        }
    }

    public Optional<byte[]> read(UUID tenantId, Shelf shelf, String name) {
        try {
            return Optional.of(Files.readAllBytes(folder(tenantId, shelf).resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read", e);
        }
    }

    /** Every file there is. */
    public List<String> names(UUID tenantId, Shelf shelf) {
        return files(tenantId, shelf).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith(UNFINISHED))
                .sorted()
                .toList();
    }

    /** Removes what nobody names and was written before that moment. @return how many */
    public int sweep(UUID tenantId, Shelf shelf, Set<String> shown, Instant before) {
        int swept = 0;
        for (Path file : files(tenantId, shelf)) {
            try {
                if (!shown.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.deleteIfExists(file)) {
                    swept++;
                }
            } catch (NoSuchFileException gone) {
                // another node was faster
            } catch (IOException e) {
                throw new UncheckedIOException("A file could not be removed", e);
            }
        }
        return swept;
    }

    private List<Path> files(UUID tenantId, Shelf shelf) {
        try (Stream<Path> files = Files.list(folder(tenantId, shelf))) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The files could not be listed", e);
        }
    }

    /** They go with the tenant's rows. */
    void purge(@Observes TenantPurged purged) {
        for (Shelf shelf : Shelf.values()) {
            sweep(purged.tenantId(), shelf, Set.of(), Instant.MAX);
        }
    }

    private Path folder(UUID tenantId, Shelf shelf) {
        return Path.of(filesDir, shelf.folder(), tenantId.toString());
    }
}
