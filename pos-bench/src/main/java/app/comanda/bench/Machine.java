package app.comanda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on; neither its name nor its folders. */
final class Machine {

    private Machine() {}

    static String told() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GB of memory, Linux %s, JDK %s",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name").replaceFirst(".*: ", ""),
                Math.round(Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0),
                System.getProperty("os.version"),
                Runtime.version());
    }

    /** Of the last minute: how many wanted to run. */
    static String load() {
        return read("/proc/loadavg").split(" ")[0];
    }

    private static String line(String file, String start) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse("0");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
