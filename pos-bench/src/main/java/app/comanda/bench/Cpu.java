package app.comanda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What processes have used of the processors, as Linux counts it in {@code /proc}. */
final class Cpu {

    /** {@code USER_HZ} is 100 on every Linux that Java runs on. */
    private static final int MILLIS_A_TICK = 10;

    private static final Path PROC = Path.of("/proc");

    private final long server;
    private final long postmaster;

    /** @param data the folder of the product that is measured */
    Cpu(Path data) {
        server = pid(data.resolve("run/payara.pid"));
        postmaster = pid(data.resolve("run/postgresql.pid"));
    }

    long serverPid() {
        return server;
    }

    Spent now() {
        long launcher = stat(server).map(Stat::parent).orElse(0L);
        long database = stat(postmaster).map(Stat::withReapedChildren).orElse(0L);
        for (Stat process : all()) {
            if (process.parent() == postmaster) {
                database += process.own();
            }
        }
        return new Spent(
                stat(server).map(Stat::own).orElse(0L) * MILLIS_A_TICK,
                compiler() * MILLIS_A_TICK,
                database * MILLIS_A_TICK,
                stat(launcher).map(Stat::own).orElse(0L) * MILLIS_A_TICK,
                launcher == ProcessHandle.current().pid());
    }

    /** Ticks of the JVM's compiler, {@code C1 CompilerThread0} and the like. */
    private long compiler() {
        Path tasks = PROC.resolve(server + "/task");
        try (var folders = Files.newDirectoryStream(tasks)) {
            long ticks = 0;
            for (Path folder : folders) {
                if (nameOf(folder).matches("C[12] Comp.*")) {
                    ticks += stat(folder).map(Stat::own).orElse(0L);
                }
            }
            return ticks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException e) {
            return ""; // it ended while it was read
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip().split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Stat> all() {
        List<Stat> all = new ArrayList<>();
        try (var folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            folders.forEach(folder ->
                    stat(Long.parseLong(folder.getFileName().toString())).ifPresent(all::add));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Stat> stat(long pid) {
        return stat(PROC.resolve(Long.toString(pid)));
    }

    /** @param task folder of a process or of one of its threads */
    private static Optional<Stat> stat(Path task) {
        try {
            String line = Files.readString(task.resolve("stat"));
            // the second field is the program's name in parentheses and may hold anything
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Optional.of(new Stat(
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException e) {
            return Optional.empty(); // it ended while it was read
        }
    }

    /** In ticks. */
    private record Stat(long parent, long own, long reaped) {
        long withReapedChildren() {
            return own + reaped;
        }
    }

    /**
     * Milliseconds.
     *
     * @param server with its compiler
     * @param compiler of the server's JVM
     * @param launcher of the process that holds the broker and the mailbox
     * @param launcherIsOurs whether that process is the benchmark itself
     */
    record Spent(long server, long compiler, long database, long launcher, boolean launcherIsOurs) {

        Spent since(Spent before) {
            return new Spent(
                    server - before.server,
                    compiler - before.compiler,
                    database - before.database,
                    launcher - before.launcher,
                    launcherIsOurs);
        }

        Spent plus(Spent other) {
            return new Spent(
                    server + other.server,
                    compiler + other.compiler,
                    database + other.database,
                    launcher + other.launcher,
                    launcherIsOurs);
        }
    }
}
