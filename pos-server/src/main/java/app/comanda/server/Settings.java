package app.comanda.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator chose: environment variables over defaults. Secrets are not here, see {@link Secrets}.
 *
 * @param project folder of the checkout
 * @param runtime folder with the EAR and the servers as Maven left them
 * @param environment the variables; empty values count as absent
 */
public record Settings(Path project, Path runtime, Map<String, String> environment) {

    private static final int PRODUCT_HEAP_MEGABYTES = 1024;
    private static final String LOOPBACK = "127.0.0.1";

    public Settings {
        environment = Map.copyOf(environment);
    }

    /** The settings of this process: its environment, and the checkout that its class path lies in. */
    public static Settings ofThisProcess() {
        Path code = CodeLocation.of(Settings.class);
        Path project = code.resolve("../../..").normalize();
        return new Settings(project, code.resolveSibling("runtime"), System.getenv());
    }

    /** The same with more variables, for tests that want ports and folders of their own. */
    public Settings with(Map<String, String> more) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(more);
        return new Settings(project, runtime, merged);
    }

    public Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    public String get(String variable, String otherwise) {
        return find(variable).orElse(otherwise);
    }

    public Path data() {
        Path folder = find("COMANDA_DATA").map(Path::of).orElse(project.resolve(".comanda"));
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // not made yet
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Unpacked servers; tests share one folder among many data folders. */
    public Path software() {
        return find("COMANDA_SOFTWARE")
                .map(Path::of)
                .orElse(data().resolve("software"))
                .toAbsolutePath()
                .normalize();
    }

    public int port(Service service) {
        return number(service.variable(), service.defaultPort());
    }

    LoopbackPort loopback(Service service) {
        return new LoopbackPort(service, port(service));
    }

    /** True where the operator brings this part; then nothing is started for it. */
    public boolean external(Service service) {
        return switch (service) {
            case DATABASE -> find("COMANDA_DB_URL").isPresent();
            case BROKER -> find("COMANDA_BROKER_HOST").isPresent();
            case KEYCLOAK -> find("COMANDA_KEYCLOAK_URL").isPresent();
            case SMTP, MAILBOX -> find("COMANDA_SMTP_HOST").isPresent();
            case SIMULATOR -> get("COMANDA_SIMULATOR", "true").equals("false");
            case PRODUCT -> false;
        };
    }

    public String databaseUrl() {
        return get("COMANDA_DB_URL", Postgres.url(port(Service.DATABASE), "comanda"));
    }

    /** Where the owner migrates; differs from the application's only behind a connection pooler. */
    public String ownerUrl() {
        return get("COMANDA_DB_OWNER_URL", databaseUrl());
    }

    /** Keycloak's own database, beside the product's unless named. */
    public String keycloakDatabaseUrl() {
        return get("COMANDA_KEYCLOAK_DB_URL", databaseUrl().replaceFirst("/[^/?]+(\\?|$)", "/keycloak$1"));
    }

    /** Where images and the like are kept. */
    public Path files() {
        return find("COMANDA_FILES_DIR").map(Path::of).orElse(data().resolve("files"));
    }

    public String brokerHost() {
        return get("COMANDA_BROKER_HOST", "127.0.0.1");
    }

    public int brokerPort() {
        return external(Service.BROKER) ? number("COMANDA_BROKER_PORT", External.ARTEMIS_PORT) : port(Service.BROKER);
    }

    public int smtpPort() {
        return external(Service.SMTP) ? number("COMANDA_SMTP_PORT", External.SMTP_PORT) : port(Service.SMTP);
    }

    /** True where demo users may exist and get tokens by password: with a Keycloak of our own, unless refused. */
    public boolean demo() {
        return !external(Service.KEYCLOAK) && !get("COMANDA_DEMO", "true").equals("false");
    }

    public String keycloakUrl() {
        return withoutSlash(get("COMANDA_KEYCLOAK_URL", "http://127.0.0.1:" + port(Service.KEYCLOAK)));
    }

    public String realm() {
        return get("COMANDA_KEYCLOAK_REALM", "comanda");
    }

    public URI issuer() {
        return URI.create(keycloakUrl() + "/realms/" + realm());
    }

    public String publicUrl() {
        return withoutSlash(get("COMANDA_PUBLIC_URL", productUrl()));
    }

    /** Where this machine reaches the product, whatever its public address is. */
    public String productUrl() {
        String address = httpAddress();
        boolean all = address.equals("0.0.0.0") || address.equals("::");
        String host = all ? LOOPBACK : address.contains(":") ? "[" + address + "]" : address;
        return "http://" + host + ":" + port(Service.PRODUCT);
    }

    /** Which of this machine's addresses Payara listens on. */
    public String httpAddress() {
        return get("COMANDA_HTTP_ADDRESS", LOOPBACK);
    }

    public String smtpHost() {
        return get("COMANDA_SMTP_HOST", "127.0.0.1");
    }

    public String smtpFrom() {
        return get("COMANDA_SMTP_FROM", "comanda@localhost.localdomain");
    }

    /** Heap of Payara in megabytes. */
    public int productHeap() {
        return number("COMANDA_HEAP_MB", PRODUCT_HEAP_MEGABYTES);
    }

    private int number(String variable, int otherwise) {
        String text = get(variable, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StartFailure("%s=%s is not a whole number".formatted(variable, text), e);
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
