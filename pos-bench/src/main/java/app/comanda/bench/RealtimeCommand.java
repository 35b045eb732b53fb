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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how soon kitchen displays hear of an order, on the product that runs. */
@Command(
        name = "bench-realtime",
        description = "Measure from an order to its arrival at all displays of its outlet; writes docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class RealtimeCommand implements Subcommand {

    /** Connections opened at a time. */
    private static final int OPENING = 50;
    /** Seconds for a display to be let in. */
    private static final int PATIENCE = 30;

    /** Orders for each outlet before anything is counted: a fresh server is slow. */
    private static final int WARM_UP = 20;

    /** Seconds that the last events are waited for. */
    private static final int LAST = 5;

    private final Progress progress = new Progress(System.out);
    private final ObjectMapper mapper = new ObjectMapper();

    @Option(names = "--displays", split = ",", defaultValue = "1000,3000", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> displays = List.of();

    @Option(names = "--outlets", defaultValue = "50", description = "default: ${DEFAULT-VALUE}")
    private int outlets;

    @Option(names = "--rate", defaultValue = "10", description = "orders a second; default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--no-page", description = "Only print the figures.")
    private boolean noPage;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        String load = Machine.load();
        Rehearsal rehearsal = Rehearsal.in(settings, new Secrets(settings), Clock.systemUTC(), "bench", "Bench Diner");
        String token = rehearsal.ownerToken();
        Api owner = new Api(settings.productUrl(), () -> token);
        Heap heap = new Heap(new Cpu(settings.data()).serverPid());
        List<Hearing> heard = new ArrayList<>();
        List<String> kitchens = kitchens(owner);
        for (int count : displays) {
            heard.add(measure(owner, URI.create(settings.productUrl()), token, kitchens, count, heap));
        }
        System.out.print(Hearing.HEAD);
        heard.forEach(level -> System.out.print(level.row()));
        if (!noPage) {
            new PerformancePage(settings.project().resolve("docs/performance.md"))
                    .writeRealtime(LocalDate.now(Clock.systemUTC()), load, rate, heard);
        }
        return heard.stream().allMatch(level -> level.lostOrTwice() == 0) ? 0 : 1;
    }

    private Hearing measure(Api owner, URI product, String token, List<String> kitchens, int count, Heap heap) {
        Arrivals arrivals = new Arrivals();
        placeAround(owner, kitchens, arrivals);
        long before = heap.used();
        List<Ear> ears = listen(product, token, kitchens, count, arrivals);
        long each = (heap.used() - before) / count;
        progress.say("%d displays listen in %d outlets", ears.size(), kitchens.size());
        placeAround(owner, kitchens, arrivals);
        pause(TimeUnit.SECONDS.toNanos(LAST));
        arrivals.forget();
        int orders = rate * seconds;
        long start = System.nanoTime();
        long wanted = 0;
        for (int i = 0; i < orders; i++) {
            pause(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            place(owner, kitchens.get(i % kitchens.size()), arrivals);
            wanted += count / kitchens.size() + (i % kitchens.size() < count % kitchens.size() ? 1 : 0);
        }
        pause(TimeUnit.SECONDS.toNanos(LAST));
        long wrong = arrivals.wrong();
        ears.forEach(Ear::close);
        return new Hearing(
                count, kitchens.size(), orders, wanted, wrong, arrivals.fromSending(), arrivals.fromAnswer(), each);
    }

    private List<String> kitchens(Api owner) {
        List<String> found = new ArrayList<>();
        owner.get("/outlets")
                .path("outlets")
                .forEach(outlet -> found.add(outlet.path("id").asText()));
        while (found.size() < outlets) {
            ObjectNode outlet = mapper.createObjectNode()
                    .put("name", "Bench kitchen " + UUID.randomUUID())
                    .put("timeZone", "America/New_York")
                    .put("currency", "USD")
                    .put("language", "en-US");
            found.add(owner.post("/outlets", UUID.randomUUID().toString(), outlet)
                    .path("id")
                    .asText());
        }
        return found.subList(0, outlets);
    }

    private static List<Ear> listen(URI product, String token, List<String> kitchens, int count, Arrivals arrivals) {
        URI address = URI.create("ws://" + product.getAuthority() + "/api/ws/v1");
        HttpClient http = HttpClient.newHttpClient();
        List<Ear> ears = new ArrayList<>();
        for (int first = 0; first < count; first += OPENING) {
            List<CompletableFuture<Ear>> opening = new ArrayList<>();
            for (int i = first; i < Math.min(count, first + OPENING); i++) {
                opening.add(Ear.listen(http, address, token, kitchens.get(i % kitchens.size()), arrivals));
            }
            opening.forEach(
                    ear -> ears.add(ear.orTimeout(PATIENCE, TimeUnit.SECONDS).join()));
        }
        return ears;
    }

    private void placeAround(Api owner, List<String> kitchens, Arrivals arrivals) {
        for (int i = 0; i < WARM_UP; i++) {
            kitchens.forEach(kitchen -> place(owner, kitchen, arrivals));
        }
    }

    private void place(Api owner, String kitchen, Arrivals arrivals) {
        ObjectNode order = mapper.createObjectNode().put("outletId", kitchen).put("serviceMode", "TAKEAWAY");
        order.putArray("lines").addObject().put("sku", "COLA");
        long sent = System.nanoTime();
        JsonNode placed = owner.post("/orders", UUID.randomUUID().toString(), order);
        arrivals.placed(placed.at("/order/id").asText(), sent, System.nanoTime());
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
