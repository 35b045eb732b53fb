package app.comanda.server.boot;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Boots Payara Micro and deploys the EAR afterwards: its own {@code --deploy} knows no EAR, and its start-up summary
 * breaks on one. Ends with status 1 when the deployment fails, where Payara itself would stay up without it.
 */
public final class PayaraBoot {

    private PayaraBoot() {}

    public static void main(String[] arguments) {
        try {
            boot();
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            explain(e);
            System.exit(1);
        }
    }

    private static void boot() throws Exception {
        AtomicReference<@Nullable AdminCommandRunner> runner = new AtomicReference<>();
        String address = required("comanda.http.address");
        PayaraMicroBoot payara = PayaraMicroLauncher.getBootClass()
                .setRootDir(new File(required("fish.payara.micro.UnpackDir")))
                .setHttpPort(Integer.parseInt(required("comanda.http.port")))
                .setNoCluster(true)
                .setPrintLogo(false)
                .setPreBootHandler(early -> listen(early, address))
                .setPostBootHandler(runner::set);
        String logging = System.getProperty("comanda.logging");
        if (logging != null) {
            payara.setLogPropertiesFile(new File(logging));
        }
        payara.bootStrap();
        AdminCommandRunner commands = runner.get();
        if (commands == null) {
            throw new IllegalStateException("Payara has booted without a command runner");
        }
        run(commands, "deploy", "--name", "pos", "--force=true", required("comanda.ear"));
        announce(Path.of(required("comanda.deployed")));
    }

    /** A till keeps its connection for the whole day; Payara would close it at the 250th request. */
    private static void listen(AdminCommandRunner commands, String address) {
        String network = "configs.config.server-config.network-config.";
        run(commands, "set", network + "network-listeners.network-listener.http-listener.address=" + address);
        run(commands, "set", network + "protocols.protocol.http-listener.http.max-connections=-1");
        withoutHazelcast(commands);
    }

    /** It would listen on all interfaces and join any other Payara it finds; the option of its own has no effect here. */
    private static void withoutHazelcast(AdminCommandRunner commands) {
        run(commands, "set", "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");
    }

    private static void run(AdminCommandRunner commands, String command, String... arguments) {
        ClusterCommandResult result = commands.run(command, arguments);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new IllegalStateException(command + ": " + result.getOutput(), result.getFailureCause());
        }
    }

    private static void announce(Path deployed) throws IOException {
        Files.writeString(deployed, "deployed\n");
    }

    private static void explain(Throwable failure) {
        try {
            Files.writeString(
                    Path.of(required("comanda.deployed")).resolveSibling("failure"), failure.getMessage() + "\n");
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("system property " + property + " is missing");
        }
        return value;
    }
}
