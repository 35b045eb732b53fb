package app.comanda.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The full Payara Server with the same EAR, in a domain made for this run: the supported way out of Payara Micro. */
final class FullPayara implements Part {

    private static final String DOMAIN = "smoke";
    /** Its eight other ports follow from this one; none is wanted and all are on loopback. */
    private static final int PORT_BASE = 18_400;

    private static final String LOOPBACK = "\"127.0.0.1\"";
    private static final String GRID = "<hazelcast-config-specific-configuration";
    private static final int ADMIN_OFFSET = 48;
    private static final int HTTP_OFFSET = 80;

    private final Settings settings;
    private final Supplier<Map<String, String>> configuration;
    private final LoopbackPort port;
    private final Path archive;
    private final Path software;
    private final Path domains;

    FullPayara(Settings settings, Supplier<Map<String, String>> configuration) {
        this.settings = settings;
        this.configuration = configuration;
        this.port = settings.loopback(Service.PRODUCT);
        this.archive = RuntimeFile.find(settings.runtime(), "payara-6", ".zip");
        this.software = settings.software().resolve(RuntimeFile.nameOf(archive));
        this.domains = settings.data().resolve("payara-full");
    }

    @Override
    public String name() {
        return "Payara Server";
    }

    @Override
    public void start() {
        Archive.unpackZip(archive, software);
        try {
            stop();
            Archive.deleteTree(domains);
            Files.createDirectories(domains);
            asadmin(
                    "create-domain",
                    "--nopassword",
                    "--portbase",
                    Integer.toString(PORT_BASE),
                    "--domaindir",
                    domains.toString(),
                    DOMAIN);
            configure(domains.resolve(DOMAIN).resolve("config/domain.xml"));
            asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
            asadmin(
                    "--port",
                    Integer.toString(PORT_BASE + ADMIN_OFFSET),
                    "deploy",
                    "--name",
                    "pos",
                    settings.runtime().resolve("pos.ear").toString());
        } catch (IOException e) {
            throw new StartFailure("The full Payara Server does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        if (Files.isDirectory(domains.resolve(DOMAIN))) {
            asadmin("stop-domain", "--domaindir", domains.toString(), "--kill", DOMAIN);
        }
    }

    @Override
    public boolean isReady() {
        return port.answers();
    }

    private void configure(Path domain) throws IOException {
        Files.writeString(domain, configured(Files.readString(domain), port.number(), settings.productHeap()));
    }

    /**
     * On loopback alone, the administration too, which has no password here; where the settings say, for a port base and a
     * port of one's own exclude each other; with no grid and no broker of its own, and as much memory as Payara Micro.
     */
    static String configured(String domain, int httpPort, int heapMegabytes) {
        return domain.replace("\"0.0.0.0\"", LOOPBACK)
                .replaceAll("<network-listener (?![^>]*address=)", "<network-listener address=" + LOOPBACK + " ")
                .replace(GRID, GRID + " enabled=\"false\"")
                .replace("type=\"EMBEDDED\"", "type=\"REMOTE\"")
                .replace("-Xmx512m", "-Xmx" + heapMegabytes + "m")
                .replace("port=\"" + (PORT_BASE + HTTP_OFFSET) + "\"", "port=\"" + httpPort + "\"");
    }

    private void asadmin(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Payara.java(),
                "-jar",
                software.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("COMANDA_"));
        builder.environment().putAll(configuration.get());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure("asadmin %s: %s".formatted(String.join(" ", words), output));
            }
        } catch (IOException e) {
            throw new StartFailure("asadmin: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
