package app.comanda.server;

import app.comanda.server.boot.PayaraBoot;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Payara Micro with the EAR, in a process of its own. */
public final class Payara extends ProcessPart {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private static final int LAST_LINES = 10;

    private final Settings settings;
    private final Supplier<Map<String, String>> configuration;
    private final LoopbackPort port;
    private final Path root;
    private final Path deployed;
    private final Path failure;

    /** @param configuration what the EAR reads from its environment, secrets included */
    Payara(Settings settings, Supplier<Map<String, String>> configuration) {
        super(settings, "payara", ChildProcess.Signal.TERM, STOP_LIMIT);
        this.settings = settings;
        this.configuration = configuration;
        this.port = settings.loopback(Service.PRODUCT);
        this.root = settings.data().resolve("payara");
        this.deployed = root.resolve("deployed");
        this.failure = root.resolve("failure");
    }

    @Override
    public String name() {
        return "Payara Micro";
    }

    /** Makes a fresh root folder, for Payara would deploy again what it remembers; may be called before the database is up. */
    void prepare() {
        process.stopStale();
        try {
            Archive.deleteTree(root);
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            List<String> command = new ArrayList<>(List.of(
                    java(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    RuntimeFile.find(settings.runtime(), "payara-micro-", ".jar")
                            .toString(),
                    "--rootdir",
                    root.toString()));
            try (var modules = Files.list(settings.runtime().resolve("payara-modules"))) {
                modules.sorted().forEach(module -> command.addAll(List.of("--addjars", module.toString())));
            }
            command.add("--outputlauncher");
            run(command);
        } catch (IOException e) {
            throw new StartFailure("Cannot prepare " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        process.stopStale();
        port.requireFree();
        Path launcher = root.resolve("launch-micro.jar");
        if (!Files.exists(launcher) || Files.exists(deployed) || Files.exists(failure)) {
            prepare();
        }
        process.start(builder(launcher));
        Waiting.until("Payara", START_LIMIT, () -> Files.exists(deployed), process::hasDied, this::lastWords);
    }

    /** As {@code kill -9}; {@link #start} brings it back. */
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && Files.exists(deployed) && port.answers();
    }

    private ProcessBuilder builder(Path launcher) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + settings.productHeap() + "m",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                // on two processors the JDK's HTTP client would begin a thread with every call
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism="
                        + Math.max(2, Runtime.getRuntime().availableProcessors() - 1),
                "-Dfish.payara.micro.BootJar=" + launcher.toUri(),
                "-Dfish.payara.micro.UnpackDir=" + root,
                "-Dcomanda.http.address=" + settings.httpAddress(),
                "-Dcomanda.http.port=" + port.number(),
                "-Dcomanda.ear=" + settings.runtime().resolve("pos.ear"),
                "-Dcomanda.logging=" + logging(),
                "-Dcomanda.deployed=" + deployed));
        command.addAll(opened(launcher));
        settings.find("COMANDA_JAVA_OPTS")
                .ifPresent(more -> command.addAll(List.of(more.strip().split("\\s+"))));
        command.addAll(List.of(
                "-cp", launcher + File.pathSeparator + CodeLocation.of(PayaraBoot.class), PayaraBoot.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COMANDA_"));
        builder.environment().putAll(configuration.get());
        return builder;
    }

    private Path logging() {
        Path file = root.resolve("logging.properties");
        try (InputStream properties = Payara.class.getResourceAsStream("payara-logging.properties")) {
            Files.copy(Objects.requireNonNull(properties), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + file, e);
        }
    }

    /** Why the deployment failed, where the process could still say so. */
    private String lastWords() {
        try {
            return process.log() + ":\n"
                    + (Files.exists(failure) ? Files.readString(failure) : process.lastWords(LAST_LINES));
        } catch (IOException e) {
            return process.log().toString();
        }
    }

    /** What the launcher's manifest opens to a program started with {@code -jar}, as options. */
    private static List<String> opened(Path launcher) {
        try (JarFile jar = new JarFile(launcher.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            List<String> options = new ArrayList<>();
            for (String attribute : List.of("Add-Exports", "Add-Opens")) {
                String option = attribute.equals("Add-Opens") ? "--add-opens" : "--add-exports";
                for (String name : manifest.getValue(attribute).strip().split("\\s+")) {
                    options.add(option + "=" + name + "=ALL-UNNAMED");
                }
            }
            return options;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process unpacking =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (unpacking.waitFor() != 0) {
                throw new StartFailure("Payara Micro could not be unpacked:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
