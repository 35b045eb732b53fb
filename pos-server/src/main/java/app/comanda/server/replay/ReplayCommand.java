package app.comanda.server.replay;

import app.comanda.server.Api;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.StartFailure;
import app.comanda.server.command.Subcommand;
import app.comanda.server.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a file of orders, and tells what the report says afterwards. */
@Command(
        name = "replay",
        description = "Place the orders of a file in a tenant of their own, each once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file is tab-separated UTF-8: order_id, quantity, item_name, choice_description, item_price, the price",
            "for the whole line in US dollars. A line whose price can't be divided by its quantity is sold once, as a",
            "dish of that many pieces."
        })
public final class ReplayCommand implements Subcommand {

    /** Of many malformed rows the first tell enough. */
    private static final int TOLD_PROBLEMS = 100;

    /** Nothing was sold before; a replayed order is sold on the day of its replay. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Progress progress = new Progress(System.out);

    @Parameters(paramLabel = "FILE", description = "the orders")
    private Path path = Path.of("");

    @Option(names = "--connections", defaultValue = "8", description = "default: ${DEFAULT-VALUE}")
    private int connections;

    @Override
    public Integer call() {
        try {
            replay(OrderFile.read(path));
            return 0;
        } catch (RefusedFile e) {
            e.problems().stream().limit(TOLD_PROBLEMS).forEach(System.err::println);
            System.err.printf(
                    "%s: %d rows are malformed. Nothing was written.%n",
                    path, e.problems().size());
            return 1;
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + path, e);
        }
    }

    private void replay(OrderFile file) {
        Settings settings = Settings.ofThisProcess();
        ImpliedMenu menu = ImpliedMenu.of(file);
        progress.say(
                "The file has %,d orders, %,d lines, %s USD; they imply a menu of %,d dishes",
                file.orders().size(), file.lineCount(), dollars(file.total()), menu.size());
        String slug = "replay-" + file.fingerprint().substring(0, 8);
        Rehearsal rehearsal = Rehearsal.in(
                settings,
                new Secrets(settings),
                Clock.systemUTC(),
                slug,
                "Replay of " + file.fingerprint().substring(0, 8));
        progress.say("Tenant %s is there", slug);
        Api manager = rehearsal.asManager();
        manager.postCsv("/menu/imports", UUID.randomUUID().toString(), menu.csv());
        UUID outlet = rehearsal.outlet();
        progress.say("The menu is loaded");
        Api cashier = rehearsal.asCashier();
        Set<String> before = PlacedBefore.read(cashier, outlet);
        place(file, before, new Cashier(cashier, outlet, file, menu));
        report(manager);
    }

    private void place(OrderFile file, Set<String> before, Cashier cashier) {
        List<Map.Entry<Long, List<PastLine>>> missing = file.orders().entrySet().stream()
                .filter(order -> !before.contains(PlacedBefore.reference(file, order.getKey())))
                .toList();
        if (missing.size() < file.orders().size()) {
            progress.say("%,d orders are there already", file.orders().size() - missing.size());
        }
        ProgressBar bar = new ProgressBar(System.out, "orders", missing.size());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, connections));
        try {
            List<Future<?>> placing = new ArrayList<>();
            missing.forEach(order -> placing.add(threads.submit(() -> {
                cashier.place(order.getKey(), order.getValue());
                bar.step();
            })));
            for (Future<?> each : placing) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new StartFailure("An order was not placed: " + String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void report(Api manager) {
        LocalDate tomorrow = LocalDate.now(Clock.system(ZoneOffset.UTC)).plusDays(1);
        JsonNode report = manager.get("/reports/takings?from=" + FIRST_DAY + "&to=" + tomorrow);
        for (JsonNode takings : report.path("takings")) {
            progress.say(
                    "The report says: %,d orders, %,d lines, %s %s",
                    takings.path("sum").path("orders").asLong(),
                    takings.path("lines").asLong(),
                    dollars(takings.path("sum").path("total").asLong()),
                    takings.path("currency").asText());
        }
    }

    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }
}
