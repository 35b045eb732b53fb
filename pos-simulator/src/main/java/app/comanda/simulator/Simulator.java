package app.comanda.simulator;

import app.comanda.simulator.midtrans.Midtrans;
import app.comanda.simulator.stripe.StripeVendor;
import app.comanda.simulator.truelayer.TrueLayer;
import app.comanda.simulator.xendit.Xendit;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * All vendors on one port of the loopback address.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(0)) {
 *     simulator.script().next("stripe", Fate.TIME_OUT_AFTER, 1);
 *     call(simulator.url() + "/stripe/v1/payment_intents");
 *     simulator.book().entries("stripe");
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());

    /** One line a vendor. */
    private static final List<Function<Stage, Vendor>> VENDORS =
            List.of(StripeVendor::new, TrueLayer::new, Midtrans::new, Xendit::new);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final Stage stage;
    private final Map<String, Vendor> vendors = new LinkedHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    private Simulator(int port, List<Function<Stage, Vendor>> making) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        Script script = new Script();
        this.stage = new Stage(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                new Book(),
                script,
                new Webhooks(),
                new Guests(script),
                Clock.systemUTC());
        making.forEach(vendor -> mount(vendor.apply(stage)));
        Control control = new Control(stage, vendors, calls);
        Pages pages = new Pages(stage, vendors);
        server.createContext("/control", http -> answer(http, "/control", control::answer));
        server.createContext("/", http -> answer(http, "", pages::answer));
        server.setExecutor(threads);
    }

    /** @param port 0 for any that is free */
    public static Simulator start(int port) throws IOException {
        return start(port, VENDORS);
    }

    /** With these vendors only. */
    static Simulator start(int port, List<Function<Stage, Vendor>> vendors) throws IOException {
        Simulator simulator = new Simulator(port, vendors);
        simulator.server.start();
        return simulator;
    }

    public URI url() {
        return stage.url();
    }

    public Book book() {
        return stage.book();
    }

    public Script script() {
        return stage.script();
    }

    public Webhooks webhooks() {
        return stage.webhooks();
    }

    /** Forgets everything but what the vendors keep for themselves. */
    public void clear() {
        stage.book().clear();
        stage.script().clear();
        stage.webhooks().clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        stage.webhooks().close();
        stage.guests().close();
    }

    private void mount(Vendor vendor) {
        String mount = "/" + vendor.name();
        vendors.put(vendor.name(), vendor);
        GuestPage guestPage = new GuestPage(stage, vendor);
        LongAdder counted = new LongAdder();
        calls.put(vendor.name(), counted);
        server.createContext(
                mount,
                http -> answer(http, mount, call -> {
                    if (call.is("GET /pay/*") || call.is("POST /pay/*")) {
                        return guestPage.answer(call);
                    }
                    counted.increment();
                    return withFate(vendor, call);
                }));
    }

    /** What the script does to a call needs no help of the vendor. */
    private Answer withFate(Vendor vendor, Exchange call) throws Silence {
        if (!vendor.movesMoney(call)) {
            return vendor.serve(call);
        }
        Fate fate = stage.script().next(vendor.name());
        if (fate == Fate.TIME_OUT_BEFORE) {
            throw new Silence();
        }
        if (fate == Fate.ERROR_500) {
            return Answer.text(500, "");
        }
        Answer answer = refusable(() -> vendor.serve(call.meeting(fate)));
        if (fate == Fate.TIME_OUT_AFTER) {
            throw new Silence();
        }
        if (fate == Fate.LATE) {
            sleep(stage.script().times().late());
        }
        return answer;
    }

    private interface Work {
        Answer of(Exchange call) throws Silence;
    }

    private interface Serving {
        Answer get() throws Silence;
    }

    /** There will be no answer. */
    private static final class Silence extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Answer refusable(Serving serving) throws Silence {
        try {
            return serving.get();
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private void answer(HttpExchange http, String mount, Work work) throws IOException {
        try (http) {
            send(http, answered(Exchange.of(http, mount), work));
        } catch (Silence e) {
            // closed without an answer, as it was meant
        }
    }

    private Answer answered(Exchange call, Work work) throws Silence {
        try {
            return refusable(() -> work.of(call));
        } catch (Silence e) {
            sleep(stage.script().times().silence());
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The simulator failed", e);
            return Answer.text(500, "The simulator failed: " + e);
        }
    }

    private static void send(HttpExchange http, Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        answer.headers().forEach(http.getResponseHeaders()::set);
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
