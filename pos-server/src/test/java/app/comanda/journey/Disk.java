package app.comanda.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a browser keeps of a till, and the copies that somebody made of it. */
final class Disk {

    private final Path folder;
    private final List<Path> backups = new ArrayList<>();

    Disk(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    /** As a power cut does it: whatever has not reached the disk is gone. */
    void killBrowser() {
        ProcessHandle.current().descendants().filter(this::worksHere).toList().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    void backUp() {
        Path copy = folder.resolveSibling(folder.getFileName() + "-backup-" + backups.size());
        copy(store(), copy);
        backups.add(copy);
    }

    void restore(Random dice) {
        delete(store());
        copy(backups.get(dice.nextInt(backups.size())), store());
    }

    boolean hasBackup() {
        return !backups.isEmpty();
    }

    /** Where Chromium keeps what pages store in databases. */
    private Path store() {
        return folder.resolve("Default/IndexedDB");
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            String command =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            return command.contains("--user-data-dir=" + folder) && !command.contains("--type=");
        } catch (IOException e) {
            return false; // it has ended
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
