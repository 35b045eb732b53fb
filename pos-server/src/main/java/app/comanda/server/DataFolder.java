package app.comanda.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one folder that holds everything; one launcher at a time has it. */
final class DataFolder implements AutoCloseable {

    private static final Path ROOTS_PLACE = Path.of("/var/lib/comanda");

    private static final String LOCK = "launcher.lock";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartFailure when another launcher has it, or the database's account could not reach it */
    static DataFolder take(Settings settings) {
        make(settings);
        Path file = settings.data().resolve(LOCK);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFailure(
                        "Comanda already runs on %s. Stop it, or choose another data folder with COMANDA_DATA and other ports (./comanda help run)."
                                .formatted(settings.data()));
            }
            return new DataFolder(settings.data(), channel);
        } catch (IOException e) {
            throw new StartFailure("Cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    static boolean isTaken(Settings settings) {
        Path file = settings.data().resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + file, e);
        }
    }

    /** Deletes all but the unpacked servers. */
    void wipe(Settings settings) {
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!entry.equals(settings.software()) && !entry.endsWith(LOCK)) {
                    Archive.deleteTree(entry);
                }
            }
            make(settings);
        } catch (IOException e) {
            throw new StartFailure("Cannot wipe " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void make(Settings settings) {
        Path data = settings.data();
        try {
            if (Account.isRoot() && !settings.external(Service.DATABASE) && !Account.canBeReached(data)) {
                reachable(settings, data);
            }
            Files.createDirectories(settings.data());
            Files.setPosixFilePermissions(settings.data(), PosixFilePermissions.fromString("rwx--x--x"));
            for (String inner : List.of("artemis", "files", "logs", "mail", "payara", "run")) {
                Files.createDirectories(settings.data().resolve(inner));
                Files.setPosixFilePermissions(
                        settings.data().resolve(inner), PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(settings.software());
            Files.setPosixFilePermissions(settings.software(), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new StartFailure("Cannot make the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** Root's home is closed to the account that PostgreSQL needs, so root's data lies elsewhere and is linked to. */
    private static void reachable(Settings settings, Path data) throws IOException {
        if (settings.find("COMANDA_DATA").isPresent()) {
            throw new StartFailure(
                    "PostgreSQL does not run as root, and account '%s' cannot reach %s. Choose another COMANDA_DATA, for example below %s."
                            .formatted(settings.get("COMANDA_DB_OS_USER", "nobody"), data, ROOTS_PLACE));
        }
        if (Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
            throw new StartFailure(
                    "PostgreSQL does not run as root, and account '%s' cannot reach %s. Remove that folder, and it will be made below %s."
                            .formatted(settings.get("COMANDA_DB_OS_USER", "nobody"), data, ROOTS_PLACE));
        }
        String name = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path elsewhere = ROOTS_PLACE.resolve(name);
        Files.createDirectories(elsewhere);
        Files.createSymbolicLink(data, elsewhere);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
