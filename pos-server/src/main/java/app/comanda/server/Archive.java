package app.comanda.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a server once; a folder appears whole or not at all. */
final class Archive {

    private static final int OWNER_EXECUTE = 0100;

    private Archive() {}

    /** Unpacks a {@code tar.gz}, without its topmost folder. */
    static void unpackTarGz(Path archive, Path folder) {
        unpack(folder, unfinished -> {
            try (InputStream in = new GzipCompressorInputStream(buffered(archive))) {
                untar(in, unfinished, 1);
            }
        });
    }

    /** Unpacks a {@code zip}, without its topmost folder. */
    static void unpackZip(Path archive, Path folder) {
        unpack(folder, unfinished -> {
            try (ZipInputStream zip = new ZipInputStream(buffered(archive))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Path name = Path.of(entry.getName()).normalize();
                    if (name.getNameCount() > 1) {
                        Path target = inside(unfinished, name, 1);
                        if (entry.isDirectory()) {
                            Files.createDirectories(target);
                        } else {
                            Files.createDirectories(target.resolve("..").normalize());
                            Files.copy(zip, target);
                        }
                    }
                }
            }
        });
    }

    /** Unpacks the {@code .txz} inside a jar. */
    static void unpackTxzInJar(Path jar, Path folder) {
        unpack(folder, unfinished -> {
            try (ZipInputStream zip = new ZipInputStream(buffered(jar))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".txz")) {
                        untar(new XZCompressorInputStream(zip), unfinished, 0);
                        return;
                    }
                }
            }
            throw new StartFailure(jar + " holds no .txz");
        });
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private static void unpack(Path folder, Unpacking unpacking) {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            deleteTree(unfinished);
            Files.createDirectories(unfinished);
            unpacking.into(unfinished);
            openFolders(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("Cannot unpack to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Whatever the mask of this process is, PostgreSQL's account must get in. */
    private static void openFolders(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path inner : paths.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void untar(InputStream in, Path folder, int skippedNames) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= skippedNames) {
                continue;
            }
            Path target = inside(folder, name, skippedNames);
            write(tar, entry, target);
        }
    }

    private static Path inside(Path folder, Path name, int skippedNames) throws IOException {
        Path target =
                folder.resolve(name.subpath(skippedNames, name.getNameCount())).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside its archive: " + name);
        }
        return target;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & OWNER_EXECUTE) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }
}
