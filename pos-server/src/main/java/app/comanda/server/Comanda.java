package app.comanda.server;

import app.comanda.server.mail.Mailbox;
import app.comanda.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The product, with every part that this machine runs for it.
 *
 * <pre>{@code
 * try (Comanda product = Comanda.start(settings, progress)) {
 *     product.broker().stop();
 * }
 * }</pre>
 */
public final class Comanda implements AutoCloseable {

    static {
        // for simulator and mailbox: the JDK's server sends head and body apart, and the second packet would wait 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Settings settings;
    private final Progress progress;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Configuration configuration;
    private final @Nullable Postgres postgres;
    private final Part database;
    private final Part broker;
    private final Part mail;
    private final Part keycloak;
    private final Optional<LocalSimulator> simulator;
    private final Payara payara;
    private volatile boolean closing;

    /** Takes the data folder and starts nothing yet. @throws StartFailure when another launcher has it */
    public Comanda(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.folder = DataFolder.take(settings);
        this.secrets = new Secrets(settings);
        this.configuration = new Configuration(settings, secrets);
        this.postgres = settings.external(Service.DATABASE) ? null : new Postgres(settings, secrets);
        this.database = postgres != null ? postgres : External.database(settings);
        this.broker = settings.external(Service.BROKER) ? External.broker(settings) : new Broker(settings, secrets);
        this.mail = settings.external(Service.SMTP) ? External.smtp(settings) : new LocalMail(settings);
        this.keycloak = settings.external(Service.KEYCLOAK)
                ? External.keycloak(settings)
                : new Keycloak(settings, secrets, configuration::ofRealm);
        this.simulator =
                settings.external(Service.SIMULATOR) ? Optional.empty() : Optional.of(new LocalSimulator(settings));
        this.payara = new Payara(settings, configuration::ofProduct);
    }

    /** Starts all parts; when one fails, stops those that run. @throws StartFailure saying what failed and why */
    public static Comanda start(Settings settings, Progress progress) {
        Comanda comanda = new Comanda(settings, progress);
        try {
            comanda.startAll();
        } catch (RuntimeException e) {
            comanda.close();
            throw e;
        }
        return comanda;
    }

    /** Deletes all data, and not the unpacked servers; only before the start. */
    public void wipe() {
        stopStale();
        folder.wipe(settings);
        secrets.forget();
    }

    public Settings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Part database() {
        return database;
    }

    public Part broker() {
        return broker;
    }

    public Part keycloak() {
        return keycloak;
    }

    public Part mail() {
        return mail;
    }

    public Payara payara() {
        return payara;
    }

    /** @throws IllegalStateException when mails go to another server */
    public Mailbox mailbox() {
        if (mail instanceof LocalMail local) {
            return local.mailbox();
        }
        throw new IllegalStateException("mails go to " + settings.smtpHost());
    }

    /** @throws IllegalStateException when it was not wanted */
    public Simulator simulator() {
        return simulator
                .orElseThrow(() -> new IllegalStateException("COMANDA_SIMULATOR=false"))
                .simulator();
    }

    /** In the order of their start. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(database, broker, mail, keycloak));
        simulator.ifPresent(parts::add);
        parts.add(payara);
        return parts;
    }

    @Override
    public void close() {
        closing = true;
        List<Part> backwards = parts();
        Collections.reverse(backwards);
        for (Part part : backwards) {
            try {
                if (part instanceof Child child) {
                    child.retire();
                } else {
                    part.stop();
                }
            } catch (RuntimeException e) {
                progress.say("%s did not stop: %s", part.name(), e.getMessage());
            }
        }
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StartFailure saying what failed and why; what runs by then is left to {@link #close} */
    public void startAll() {
        stopStale();
        requireFreePorts();
        requireExternalParts();
        startWith(payara::prepare, payara);
    }

    /**
     * Deploys the same EAR on the full Payara Server instead, and asks it a few questions.
     *
     * @throws StartFailure when it does not start, or at the first wrong answer
     */
    public void smokeOnFullServer() {
        stopStale();
        requireFreePorts();
        requireExternalParts();
        FullPayara server = new FullPayara(settings, configuration::ofProduct);
        try {
            startWith(() -> {}, server);
            new Smoke(settings, secrets, progress).run();
        } finally {
            server.stop();
        }
    }

    /** Starts what can be started at the same time at the same time; most of it waits for processors. */
    private void startWith(Runnable preparation, Part applicationServer) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            var prepared = CompletableFuture.runAsync(preparation, threads);
            start(database);
            if (postgres != null) {
                new Schema(secrets).prepare(postgres);
            }
            var startedKeycloak = CompletableFuture.runAsync(() -> start(keycloak), threads);
            start(broker);
            start(mail);
            simulator.ifPresent(this::start);
            new Schema(secrets).migrate(settings);
            progress.say("The database is at this version");
            prepared.join();
            progress.say("%s starts and deploys the EAR", applicationServer.name());
            start(applicationServer);
            startedKeycloak.join();
            if (!settings.external(Service.KEYCLOAK)) {
                tellKeycloak();
            }
            if (settings.demo()) {
                makeDemo();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The realm was imported once; ports, addresses and the mail server may be others by now. */
    private void tellKeycloak() {
        try {
            KeycloakAdmin admin = new KeycloakAdmin(settings, secrets);
            admin.moveClients(settings.publicUrl());
            admin.sendMailsBy(configuration.ofMails());
        } catch (StartFailure e) {
            progress.say("Keycloak was not told of changed settings: %s", e.getMessage());
        }
    }

    /** A product without its demo is still a product. */
    private void makeDemo() {
        try {
            new Demo(settings, secrets, progress).makeOnce();
        } catch (StartFailure e) {
            progress.say("%s; the next start tries again", e.getMessage());
        }
    }

    private void stopStale() {
        for (Part part : parts()) {
            if (part instanceof Child child && child.stopStale()) {
                progress.say("Stopped %s, which an earlier launcher had left running", part.name());
            }
        }
    }

    private void start(Part part) {
        if (closing) {
            throw new StartFailure("Comanda is being stopped");
        }
        try (Progress.Heartbeat waiting = progress.whileWaiting(part.name() + " is still starting")) {
            part.start();
        }
        progress.say("%s is ready", part.name());
    }

    /** What others run must answer before anything of ours starts. */
    private void requireExternalParts() {
        parts().stream().filter(ExternalPart.class::isInstance).forEach(Part::start);
    }

    /** All at once and before anything starts, so that nothing has to be undone. */
    private void requireFreePorts() {
        for (Service service : Service.values()) {
            if (!settings.external(service)) {
                settings.loopback(service).requireFree();
            }
        }
    }
}
