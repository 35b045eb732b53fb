package app.comanda.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server's archive, found by its name without the version, which Maven alone decides. */
final class RuntimeFile {

    private RuntimeFile() {}

    static Path find(Path folder, String start, String end) {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                var found = files.filter(file -> {
                            String name = file.getFileName().toString();
                            return name.startsWith(start) && name.endsWith(end);
                        })
                        .max((one, other) -> one.toString().compareTo(other.toString()));
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new StartFailure("Cannot read " + folder, e);
            }
        }
        throw new StartFailure("%s has no %s*%s; build first: mvn package -DskipTests".formatted(folder, start, end));
    }

    /** Name and version, without the ending of its kind. */
    static String nameOf(Path archive) {
        return archive.getFileName().toString().replaceFirst("\\.(jar|zip|tar\\.gz)$", "");
    }
}
