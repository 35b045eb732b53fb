package app.comanda.edge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What this agent has begun, printed and told, on disk before the next step is taken: after a crash it knows what it may
 * have on paper. One line a step: {@code B job} before the first byte goes to a printer, {@code P job printer} when all of
 * it is printed, {@code S job} when the server has heard of it.
 */
final class JobLog implements Closeable {

    /** So many printed ones are remembered after they were told, should the server ever hand one out again. */
    private static final int REMEMBERED = 2_000;

    private final FileChannel file;

    /** Where it was printed; empty while that is not known. */
    private final Map<UUID, Optional<UUID>> open = new LinkedHashMap<>();

    private final Set<UUID> printed = new LinkedHashSet<>();

    private JobLog(FileChannel file) {
        this.file = file;
    }

    /** Reads what was written before, and writes it anew without what is over. */
    static JobLog in(Path home) throws IOException {
        Path path = home.resolve("jobs.log");
        Path fresh = home.resolve("jobs.log.new");
        String before = Files.exists(path) ? Files.readString(path) : "";
        JobLog log = new JobLog(FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        // what does not end in a line feed was not written to its end, and its step was not taken
        before.substring(0, before.lastIndexOf('\n') + 1).lines().forEach(log::replay);
        log.writeAnew();
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return log;
    }

    private void replay(String line) {
        String[] words = line.split(" ");
        UUID job = UUID.fromString(words[1]);
        switch (words[0]) {
            case "B" -> open.put(job, Optional.empty());
            case "P" -> {
                open.put(job, Optional.of(UUID.fromString(words[2])));
                printed.add(job);
            }
            case "S" -> open.remove(job);
            default -> throw new IllegalStateException("jobs.log says: " + line);
        }
    }

    private void writeAnew() throws IOException {
        StringBuilder lines = new StringBuilder();
        printed.stream()
                .skip(Math.max(0, printed.size() - REMEMBERED))
                .filter(job -> !open.containsKey(job))
                .forEach(job -> lines.append("P %1$s %1$s\nS %1$s\n".formatted(job)));
        open.forEach((job, printer) -> lines.append(
                        printer.map(where -> "P " + job + " " + where).orElse("B " + job))
                .append('\n'));
        append(lines.toString());
    }

    synchronized void begun(UUID job) {
        open.put(job, Optional.empty());
        write("B " + job);
    }

    synchronized void printed(UUID job, UUID printer) {
        open.put(job, Optional.of(printer));
        printed.add(job);
        write("P " + job + " " + printer);
    }

    synchronized void settled(UUID job) {
        if (open.remove(job) != null) {
            write("S " + job);
        }
    }

    /** What was begun and the server does not know the end of; with the printer, where it was printed. */
    synchronized Map<UUID, Optional<UUID>> unsettled() {
        return new LinkedHashMap<>(open);
    }

    synchronized boolean wasPrinted(UUID job) {
        return printed.contains(job);
    }

    private void write(String line) {
        try {
            append(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("jobs.log cannot be written, so nothing may be printed", e);
        }
    }

    private void append(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
