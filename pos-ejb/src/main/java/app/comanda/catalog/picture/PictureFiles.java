package app.comanda.catalog.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files on disk, one folder a tenant. A name is the SHA-256 of its content: the same picture is kept once. */
@ApplicationScoped
class PictureFiles {

    @Inject
    @ConfigProperty(name = "comanda.files.dir")
    String filesDir;

    /** @return the file's name */
    String keep(UUID tenantId, PictureKind kind, byte[] content) {
        String name = sha256(content) + "." + kind.extension();
        try {
            Path folder = Files.createDirectories(folder(tenantId));
            Path written = Files.createTempFile(folder, "incoming", ".tmp");
            Files.write(written, content);
            // also where it is there: its new age keeps the sweeper from it until the item's row is committed
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written", e);
        }
    }

    Optional<byte[]> read(UUID tenantId, String name) {
        try {
            return Optional.of(Files.readAllBytes(folder(tenantId).resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be read", e);
        }
    }

    /** Removes what nobody shows and was written before that moment. @return how many */
    int sweep(UUID tenantId, Set<String> shown, Instant before) {
        int swept = 0;
        for (Path file : files(tenantId)) {
            try {
                if (!shown.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.deleteIfExists(file)) {
                    swept++;
                }
            } catch (NoSuchFileException gone) {
                // another node was faster
            } catch (IOException e) {
                throw new UncheckedIOException("A picture could not be removed", e);
            }
        }
        return swept;
    }

    private List<Path> files(UUID tenantId) {
        try (Stream<Path> files = Files.list(folder(tenantId))) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures could not be listed", e);
        }
    }

    private Path folder(UUID tenantId) {
        return Path.of(filesDir, "pictures", tenantId.toString());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
