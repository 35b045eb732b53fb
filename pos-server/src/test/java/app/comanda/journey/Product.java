package app.comanda.journey;

import app.comanda.server.Comanda;
import app.comanda.server.Progress;
import app.comanda.server.Service;
import app.comanda.server.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The running product that all journeys share; started by the first. */
final class Product {

    /** It is started many times, and never for long. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static @Nullable Comanda running;
    private static @Nullable RuntimeException failure;

    private Product() {}

    static synchronized Comanda running() {
        if (failure != null) {
            throw failure; // once is enough: a start takes a minute
        }
        if (running == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(Product::stop));
            running = start();
        }
        return running;
    }

    /** Stops it, lets somebody at its data, and starts it again on the same ports. */
    static synchronized void betweenTwoRuns(Consumer<Settings> work) {
        Settings settings = running().settings();
        stop();
        work.accept(settings);
        running = start(new Comanda(settings, new Progress(System.out)));
    }

    private static Comanda start() {
        Comanda product = new Comanda(settings(), new Progress(System.out));
        product.wipe();
        return start(product);
    }

    private static Comanda start(Comanda product) {
        try {
            product.startAll();
            return product;
        } catch (RuntimeException e) {
            product.close();
            failure = e;
            throw e;
        }
    }

    private static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    static String url() {
        return running().settings().productUrl();
    }

    /** An unpacked server is reused by the next run; nothing else is. */
    private static Settings settings() {
        Settings settings = Settings.ofThisProcess();
        Path target = settings.project().resolve("pos-server/target");
        Map<String, String> own = new HashMap<>();
        own.put("COMANDA_DATA", target.resolve("journeys").toString());
        own.put("COMANDA_JAVA_OPTS", QUICK_START);
        own.put("COMANDA_RECONCILIATION_EVERY", "PT10S");
        settings.find("COMANDA_SOFTWARE")
                .or(() -> java.util.Optional.of(target.resolve("software").toString()))
                .ifPresent(folder -> own.put("COMANDA_SOFTWARE", folder));
        List<Integer> ports = freePorts(Service.values().length);
        for (Service service : Service.values()) {
            own.put(service.variable(), Integer.toString(ports.get(service.ordinal())));
        }
        return settings.with(own);
    }

    /** All held at once, so that none is named twice. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Product::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
