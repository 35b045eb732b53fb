package app.comanda.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own. Its id is kept in a file, so that the next launcher finds and stops what a killed
 * one left behind; the time it began tells it from a stranger that was given the same id later.
 */
final class ChildProcess {

    enum Signal {
        TERM,
        INT
    }

    private static final Duration KILLED = Duration.ofSeconds(10);
    /** The operating system reports the time to a hundredth of a second and may correct its clock a little. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Path pidFile;
    private final Path log;
    private final Signal stopSignal;
    private final Duration grace;
    private @Nullable Process process;
    private boolean retired;

    /** @param grace how long it may take to stop before it is killed */
    ChildProcess(Path pidFile, Path log, Signal stopSignal, Duration grace) {
        this.pidFile = pidFile;
        this.log = log;
        this.stopSignal = stopSignal;
        this.grace = grace;
    }

    synchronized void start(ProcessBuilder builder) {
        if (retired) {
            throw new StartFailure("Comanda is being stopped");
        }
        stopStale();
        builder.command(detached(builder.command()));
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process started = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            process = started;
            Files.writeString(pidFile, started.pid() + " " + startOf(started.toHandle()));
        } catch (IOException e) {
            throw new StartFailure("Cannot run " + builder.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** True when it was started, not stopped by us, and is gone. */
    synchronized boolean hasDied() {
        return process != null && !process.isAlive();
    }

    synchronized Optional<Integer> exitCode() {
        return process == null || process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
    }

    synchronized void stop() {
        if (process != null) {
            end(process.toHandle());
            process = null;
        }
        delete(pidFile);
    }

    /** Stops it for good, also where another thread is about to start it. */
    synchronized void retire() {
        retired = true;
        stop();
    }

    /** As {@code kill -9} does; {@link #hasDied()} is true afterwards. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                // The handle knows of the end before the process does, and hasDied asks the process.
                process.waitFor(KILLED.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops what an earlier launcher left behind. @return whether there was anything */
    synchronized boolean stopStale() {
        if (!Files.exists(pidFile)) {
            return false;
        }
        Optional<ProcessHandle> left = findLeft();
        left.ifPresent(this::end);
        delete(pidFile);
        return left.isPresent();
    }

    private Optional<ProcessHandle> findLeft() {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ");
            if (words.length == 2) {
                Instant began = Instant.parse(words[1]);
                return ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(handle ->
                                Duration.between(began, startOf(handle)).abs().compareTo(SAME_START) < 0);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of its log, for a message about a failed start. */
    String lastWords(int lines) {
        try {
            List<String> all = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(its log is not readable: " + e.getMessage() + ")";
        }
    }

    Path log() {
        return log;
    }

    private void end(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return;
        }
        signal(handle);
        if (!await(handle, grace)) {
            handle.destroyForcibly();
            await(handle, KILLED);
        }
    }

    private void signal(ProcessHandle handle) {
        if (stopSignal == Signal.TERM) {
            handle.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + handle.pid()).start().waitFor();
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** In a session of its own, so that Ctrl-C reaches the launcher alone and it can stop things in their order. */
    private static List<String> detached(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(setsid.toString()));
        detached.addAll(command);
        return detached;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
