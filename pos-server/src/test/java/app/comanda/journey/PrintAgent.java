package app.comanda.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real agent, in a process of its own, as a restaurant runs it. */
final class PrintAgent implements AutoCloseable {

    private final Restaurant restaurant;
    private final Path home;
    private final Wire wire;
    private @Nullable Process running;

    /** Enrolled, and at work. */
    PrintAgent(Restaurant restaurant, Wire wire) {
        this.restaurant = restaurant;
        this.wire = wire;
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "agents")), restaurant.name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("--server", wire.url(), "--code", code(), "--name", restaurant.name + " agent");
    }

    private String code() {
        return restaurant
                .owner()
                .post("/terminals/codes", "{\"outletId\": \"" + restaurant.outlet + "\", \"purpose\": \"PRINT_AGENT\"}")
                .expect(201)
                .at("/code");
    }

    void start(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "runtime", "pos-edge.jar").toString(),
                "--home",
                home.toString(),
                "--patience",
                "6"));
        command.addAll(List.of(words));
        try {
            File said = home.resolve("said.txt").toFile();
            running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire wire() {
        return wire;
    }

    /** As when the power goes. */
    void kill() {
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }

    /** @return what it ended with, once it has ended by itself */
    int ended() {
        Process process = running;
        try {
            if (process == null || !process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The agent goes on: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        try {
            return Files.readString(home.resolve("said.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its durable log, as it is. */
    String log() {
        try {
            return Files.readString(home.resolve("jobs.log"));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        kill();
    }
}
