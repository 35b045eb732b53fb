package app.comanda.server.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The mails of the data folder, one {@code .eml} file each. */
public final class Mailbox {

    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("\\d{13}-[0-9a-f]{8}");

    private final Path folder;
    private final Clock clock;

    public Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    public List<Mail> mails() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted(Comparator.reverseOrder())
                    .flatMap(id -> find(id).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest mail to this address. */
    public Optional<Mail> findLatestTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> to.contains(address)))
                .findFirst();
    }

    public Optional<Mail> find(String id) {
        return findRaw(id).map(raw -> {
            try {
                return Mail.parse(id, Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))), raw);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The bytes as they arrived. */
    public Optional<byte[]> findRaw(String id) {
        Path file = folder.resolve(id + ENDING);
        if (!ID.matcher(id).matches() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(byte[] raw) {
        String id = "%013d-%s"
                .formatted(clock.millis(), UUID.randomUUID().toString().substring(0, 8));
        Path unfinished = folder.resolve(id + ".new");
        try {
            Files.write(unfinished, raw);
            Files.move(unfinished, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
