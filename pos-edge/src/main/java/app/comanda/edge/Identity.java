package app.comanda.edge;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Who this agent is, as it was enrolled.
 *
 * @param key the secret that opens the outlet's print jobs; kept in a file that only its owner can read
 */
record Identity(URI server, String key, String name) {

    private static final String FILE = "agent.properties";

    static Optional<Identity> read(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return Optional.of(new Identity(
                URI.create(kept.getProperty("server", "")), kept.getProperty("key", ""), kept.getProperty("name", "")));
    }

    void write(Path home) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("server", server.toString());
        kept.setProperty("key", key);
        kept.setProperty("name", name);
        Path file = home.resolve(FILE);
        Path fresh = home.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "The key of a print agent. Whoever has it can read what this outlet prints.");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The key does not belong into a log. */
    @Override
    public String toString() {
        return name + " at " + server;
    }
}
