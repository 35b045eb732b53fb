package app.comanda.server;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Passwords and keys of this installation. A variable of the environment wins; any other is generated once and kept in
 * {@code secrets.properties}, readable by its owner alone. Never printed.
 */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    /** 32 letters and digits of base 32 are 160 bits, the strength RFC 4226 recommends for a shared secret. */
    private static final int LENGTH = 32;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Settings settings;
    private final Path file;
    private final Map<String, String> kept = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Settings settings) {
        this.settings = settings;
        this.file = settings.data().resolve(FILE);
        load();
    }

    /** The secret of this name, the same on every call and in every later start. */
    public synchronized String get(String name) {
        return settings.find(name).orElseGet(() -> {
            String secret = kept.get(name);
            if (secret == null) {
                // a command beside the running launcher may have made this one or others
                load();
                secret = kept.get(name);
            }
            if (secret == null) {
                secret = generate();
                kept.put(name, secret);
                save();
            }
            return secret;
        });
    }

    /** Those that a restored copy of the data needs: all but the logins of this machine's own servers. */
    synchronized Map<String, String> portable() {
        Map<String, String> portable = new TreeMap<>(kept);
        portable.keySet().removeIf(Secrets::isOfThisMachine);
        return portable;
    }

    /** Takes over what came with a backup. */
    synchronized void adopt(Map<String, String> portable) {
        portable.forEach((name, value) -> {
            if (!isOfThisMachine(name)) {
                kept.put(name, value);
            }
        });
        save();
    }

    private static boolean isOfThisMachine(String name) {
        return name.startsWith("COMANDA_DB_")
                || name.startsWith("COMANDA_BROKER_")
                || name.startsWith("COMANDA_KEYCLOAK_DB_");
    }

    /** After the file was deleted. */
    synchronized void forget() {
        kept.clear();
    }

    private String generate() {
        StringBuilder secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new StartFailure("Cannot read %s; run this as the user who runs Comanda".formatted(file), e);
        }
        properties.stringPropertyNames().forEach(name -> kept.put(name, properties.getProperty(name)));
    }

    private void save() {
        if (!Files.isDirectory(settings.data())) {
            throw new StartFailure(
                    "There is nothing in %s yet; start it once: ./comanda run".formatted(settings.data()));
        }
        StringBuilder text = new StringBuilder("# generated at first start; whoever reads this file owns the data\n");
        kept.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Path written = file.resolveSibling(FILE + ".new");
        try {
            Files.deleteIfExists(written);
            try (var channel = Files.newByteChannel(
                            written,
                            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
                    var out = Channels.newOutputStream(channel)) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + file, e);
        }
    }
}
