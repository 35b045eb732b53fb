package app.comanda.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keycloak in a process of its own, on a database of its own; the realm is imported at its first start. */
public final class Keycloak extends ProcessPart {

    static final String ADMIN = "admin";
    static final String ADMIN_SECRET = "COMANDA_KEYCLOAK_ADMIN_PASSWORD";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres");
    /** What its own {@code kc.sh} passes to a JVM. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final Secrets secrets;
    private final Supplier<Map<String, String>> realmVariables;
    private final LoopbackPort port;
    private final Path archive;
    private final Path home;
    private final ChildProcess building;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    /** @param realmVariables what the realm file's placeholders stand for */
    Keycloak(Settings settings, Secrets secrets, Supplier<Map<String, String>> realmVariables) {
        super(settings, "keycloak", ChildProcess.Signal.TERM, STOP_LIMIT);
        this.settings = settings;
        this.secrets = secrets;
        this.realmVariables = realmVariables;
        this.port = settings.loopback(Service.KEYCLOAK);
        this.archive = RuntimeFile.find(settings.runtime(), "keycloak-", ".tar.gz");
        this.home = settings.software().resolve(RuntimeFile.nameOf(archive));
        this.building = processOf(settings, "keycloak-build", ChildProcess.Signal.TERM, STOP_LIMIT);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    /** Unpacks and builds it, once for a version and a theme; needs no database. */
    void prepare() {
        Archive.unpackTarGz(archive, home);
        try {
            Path theme = RuntimeFile.find(settings.runtime().resolve("lib"), "keycloak-realm-", ".jar");
            String wanted = fingerprint(theme);
            Path built = home.resolve("comanda.built");
            if (Files.exists(built) && Files.readString(built).equals(wanted)) {
                return;
            }
            Files.copy(theme, home.resolve("providers/comanda.jar"), StandardCopyOption.REPLACE_EXISTING);
            build();
            Files.writeString(built, wanted);
        } catch (IOException e) {
            throw new StartFailure("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        prepare();
        start(true);
        Waiting.until(
                "Keycloak",
                START_LIMIT,
                this::isReady,
                process::hasDied,
                () -> process.log() + ":\n" + process.lastWords(15));
    }

    /** Only far enough that it has made its tables, without our realm; a restore fills them. */
    void makeTables() {
        prepare();
        start(false);
        URI master = URI.create(settings.keycloakUrl() + "/realms/master/.well-known/openid-configuration");
        Waiting.until(
                "Keycloak",
                START_LIMIT,
                () -> answers(master),
                process::hasDied,
                () -> process.log() + ":\n" + process.lastWords(15));
        stop();
    }

    /** True once the realm answers; it does not while it is imported. */
    @Override
    public boolean isReady() {
        return answers(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
    }

    @Override
    public void retire() {
        building.retire();
        super.retire();
    }

    @Override
    public boolean stopStale() {
        return building.stopStale() | super.stopStale();
    }

    private void start(boolean importRealm) {
        process.stopStale();
        port.requireFree();
        List<String> command = command("start");
        command.addAll(List.of("--optimized", "--cache=local", "--http-enabled=true"));
        if (importRealm) {
            placeRealm();
            command.add("--import-realm");
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COMANDA_") || name.startsWith("KC_"));
        builder.environment().putAll(realmVariables.get());
        builder.environment()
                .putAll(Map.of(
                        "KC_DB_URL", settings.keycloakDatabaseUrl(),
                        "KC_DB_USERNAME", settings.get("COMANDA_KEYCLOAK_DB_USER", Schema.KEYCLOAK),
                        "KC_DB_PASSWORD", secrets.get(Schema.KEYCLOAK_SECRET),
                        "KC_DB_POOL_MAX_SIZE", "40",
                        "KC_HTTP_HOST", "127.0.0.1",
                        "KC_HTTP_PORT", Integer.toString(port.number()),
                        "KC_HOSTNAME", settings.keycloakUrl(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMIN_SECRET)));
        process.start(builder);
    }

    private void placeRealm() {
        Path target = home.resolve("data/import/comanda-realm.json");
        try (InputStream realm = Keycloak.class.getResourceAsStream("/realm/comanda-realm.json")) {
            if (realm == null) {
                throw new StartFailure("The realm is missing on the class path: realm/comanda-realm.json");
            }
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + target, e);
        }
    }

    private void build() {
        List<String> command = command("build");
        command.addAll(BUILD_OPTIONS);
        building.start(new ProcessBuilder(command).directory(home.toFile()));
        Waiting.until(
                "Keycloak's build",
                START_LIMIT,
                building::hasDied,
                () -> false,
                () -> building.log() + ":\n" + building.lastWords(15));
        if (building.exitCode().orElse(1) != 0) {
            throw new StartFailure("Keycloak could not be built; the end of %s:\n%s"
                    .formatted(building.log(), building.lastWords(15)));
        }
        building.stop();
    }

    private List<String> command(String word) {
        List<String> command = new ArrayList<>(List.of(Payara.java()));
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                word));
        return command;
    }

    private boolean answers(URI document) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(document).timeout(ANSWER_LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String fingerprint(Path theme) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(theme));
            digest.update(String.join(" ", BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
