package app.comanda.server.command;

import app.comanda.server.Comanda;
import app.comanda.server.DemoUser;
import app.comanda.server.DemoUsers;
import app.comanda.server.Logs;
import app.comanda.server.Progress;
import app.comanda.server.Service;
import app.comanda.server.Settings;
import app.comanda.server.StartFailure;
import app.comanda.server.Supervisor;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the product until Ctrl-C. */
@Command(name = "run", description = "Start everything and stay until Ctrl-C.", mixinStandardHelpOptions = true)
public final class RunCommand implements Subcommand {

    /** What a shell reports for a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final PrintStream out = System.out;
    private final Progress progress = new Progress(out);
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Option(names = "--reset", description = "Delete all data first; asks, unless --yes.")
    private boolean reset;

    @Option(names = "--yes", description = "Answer yes to the question.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.ofThisProcess();
        Comanda product = new Comanda(settings, progress);
        if (reset) {
            wipe(product);
        }
        Logs.toFile(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product)));
        try {
            product.startAll();
            greet(product);
            CountDownLatch end = new CountDownLatch(1);
            try (Supervisor supervisor = new Supervisor(product, progress, Clock.systemUTC(), end::countDown)) {
                supervisor.watch();
                end.await();
            }
        } catch (RuntimeException e) {
            if (stopping.get()) {
                return INTERRUPTED;
            }
            stopping.set(true);
            product.close();
            throw e;
        }
        return 1;
    }

    private void wipe(Comanda product) {
        Path data = product.settings().data();
        if (!yes) {
            Console console = System.console();
            if (console == null) {
                throw new StartFailure(
                        "--reset deletes all data in %s; say --yes too where nobody can answer.".formatted(data));
            }
            String answer = console.readLine("Delete all data in %s? Type yes: ", data);
            if (!"yes".equals(answer)) {
                throw new StartFailure("Nothing was deleted.");
            }
        }
        product.wipe();
        progress.say("Deleted all data in %s", data);
    }

    private void stop(Comanda product) {
        if (stopping.getAndSet(true)) {
            return;
        }
        out.println();
        progress.say("Stopping");
        product.close();
        progress.say("Stopped");
    }

    private void greet(Comanda product) {
        Settings settings = product.settings();
        StringBuilder text = new StringBuilder("\nComanda runs.\n\n");
        line(text, "Back office", settings.publicUrl() + "/");
        line(text, "API", settings.publicUrl() + "/api/v1");
        if (!settings.external(Service.SMTP)) {
            line(text, "Mailbox", "http://127.0.0.1:" + settings.port(Service.MAILBOX) + "/");
        }
        if (!settings.external(Service.SIMULATOR)) {
            line(
                    text,
                    "Payments",
                    "http://127.0.0.1:%d/ (simulator: no money moves here)"
                            .formatted(settings.port(Service.SIMULATOR)));
        }
        line(text, "Keycloak", settings.keycloakUrl() + "/");
        line(text, "Data and logs", settings.data().toString());
        if (settings.demo()) {
            text.append("\nDemo sign-ins, password ").append(DemoUsers.PASSWORD).append(":\n");
            for (DemoUser user : new DemoUsers(product.secrets()).all()) {
                line(text, user.name(), user.secondFactor() ? "and the code of: ./comanda otp " + user.name() : "");
            }
        }
        text.append("\nCtrl-C stops everything.\n");
        progress.say("Ready");
        out.print(text);
        out.flush();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-14s %s%n", name, value));
    }
}
