package app.comanda.bench;

import app.comanda.server.Api;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.command.Subcommand;
import app.comanda.server.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how soon kitchen displays hear of an order, on the product that runs. */
@Command(
        name = "bench-realtime",
        description = "Measure from the sending of an order to its arrival at all displays of its outlet.",
        mixinStandardHelpOptions = true)
public final class RealtimeCommand implements Subcommand {

    /** Connections opened at a time. */
    private static final int OPENING = 50;

    /** Seconds that the last events are waited for. */
    private static final int LAST = 5;

    private final Progress progress = new Progress(System.out);
    private final ObjectMapper mapper = new ObjectMapper();

    @Option(names = "--displays", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
    private int displays;

    @Option(names = "--outlets", defaultValue = "50", description = "default: ${DEFAULT-VALUE}")
    private int outlets;

    @Option(names = "--rate", defaultValue = "10", description = "orders a second; default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    private final Map<String, Long> sent = new HashMap<>();

    /** When events came that overtook the answer to their order. */
    private final Map<String, List<Long>> overtook = new HashMap<>();

    private final Histogram arrivals = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private final AtomicLong wrong = new AtomicLong();

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Rehearsal rehearsal =
                Rehearsal.in(settings, new Secrets(settings), Clock.systemUTC(), "bench", "Bench Diner");
        String token = rehearsal.ownerToken();
        Api owner = new Api(settings.productUrl(), () -> token);
        List<String> kitchens = kitchens(owner);
        List<Ear> ears = listen(URI.create(settings.productUrl()), token, kitchens);
        progress.say("%d displays listen in %d outlets", ears.size(), kitchens.size());
        warm(owner, kitchens);
        int orders = sell(owner, kitchens);
        pause(TimeUnit.SECONDS.toNanos(LAST));
        ears.forEach(Ear::close);
        tell(orders, (long) orders * displays / kitchens.size());
        return wrong.get() == 0 ? 0 : 1;
    }

    private void tell(int orders, long wanted) {
        progress.say("%d orders, %d arrivals of %d, %d wrong numbers", orders, arrivals.getTotalCount(), wanted, wrong.get());
        progress.say(
                "from sending an order to its arrival: p50 %s  p95 %s  p99 %s  worst %s ms",
                at(50), at(95), at(99), at(100));
    }

    private String at(double percentile) {
        return String.format(Locale.ROOT, "%.1f", arrivals.getValueAtPercentile(percentile) / 1e6);
    }

    private List<String> kitchens(Api owner) {
        List<String> found = new ArrayList<>();
        owner.get("/outlets").path("outlets").forEach(outlet -> found.add(outlet.path("id").asText()));
        while (found.size() < outlets) {
            ObjectNode outlet = mapper.createObjectNode()
                    .put("name", "Bench kitchen " + UUID.randomUUID())
                    .put("timeZone", "America/New_York")
                    .put("currency", "USD")
                    .put("language", "en-US");
            found.add(owner.post("/outlets", UUID.randomUUID().toString(), outlet).path("id").asText());
        }
        return found.subList(0, outlets);
    }

    private List<Ear> listen(URI product, String token, List<String> kitchens) {
        URI address = URI.create("ws://" + product.getAuthority() + "/api/ws/v1");
        HttpClient http = HttpClient.newHttpClient();
        List<Ear> ears = new ArrayList<>();
        for (int first = 0; first < displays; first += OPENING) {
            List<CompletableFuture<Ear>> opening = new ArrayList<>();
            for (int i = first; i < Math.min(displays, first + OPENING); i++) {
                opening.add(Ear.listen(http, address, token, kitchens.get(i % kitchens.size()), new Arrivals()));
            }
            opening.forEach(ear -> ears.add(ear.join()));
        }
        return ears;
    }

    /** The first orders of a fresh server are slow, and are not counted. */
    private void warm(Api owner, List<String> kitchens) {
        kitchens.forEach(kitchen -> place(owner, kitchen));
        pause(TimeUnit.SECONDS.toNanos(LAST));
        forget();
    }

    private int sell(Api owner, List<String> kitchens) {
        int orders = rate * seconds;
        long start = System.nanoTime();
        for (int i = 0; i < orders; i++) {
            pause(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            place(owner, kitchens.get(i % kitchens.size()));
        }
        return orders;
    }

    private void place(Api owner, String kitchen) {
        ObjectNode order = mapper.createObjectNode().put("outletId", kitchen).put("serviceMode", "TAKEAWAY");
        order.putArray("lines").addObject().put("sku", "COLA");
        long before = System.nanoTime();
        JsonNode placed = owner.post("/orders", UUID.randomUUID().toString(), order);
        sent(placed.at("/order/id").asText(), before);
    }

    private synchronized void forget() {
        sent.clear();
        overtook.clear();
        arrivals.reset();
    }

    private synchronized void sent(String order, long before) {
        sent.put(order, before);
        overtook.getOrDefault(order, List.of()).forEach(moment -> arrivals.recordValue(moment - before));
    }

    private synchronized void arrived(String order, long now) {
        Long before = sent.get(order);
        if (before == null) {
            overtook.computeIfAbsent(order, id -> new ArrayList<>()).add(now);
        } else {
            arrivals.recordValue(now - before);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Arrivals implements Ear.Heard {
        @Override
        public void order(String orderId) {
            arrived(orderId, System.nanoTime());
        }

        @Override
        public void wrongNumber() {
            wrong.incrementAndGet();
        }
    }
}
