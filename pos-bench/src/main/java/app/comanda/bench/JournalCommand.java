package app.comanda.bench;

import app.comanda.server.Api;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.command.Subcommand;
import app.comanda.server.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the server takes what tills did without a network, on the product that runs. */
@Command(
        name = "bench-journal",
        description = "Measure the merging of tills' journals; writes docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class JournalCommand implements Subcommand {

    private final Progress progress = new Progress(System.out);

    @Option(names = "--terminals", defaultValue = "10", description = "default: ${DEFAULT-VALUE}")
    private int terminals;

    @Option(
            names = "--events",
            defaultValue = "10000",
            description = "of all of them, half of them orders and half payments; default: ${DEFAULT-VALUE}")
    private int events;

    @Option(names = "--no-page", description = "Only print the figures.")
    private boolean noPage;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        String load = Machine.load();
        Rehearsal rehearsal = Rehearsal.in(settings, new Secrets(settings), Clock.systemUTC(), "bench", "Bench Diner");
        Api manager = rehearsal.asManager();
        UUID outlet = rehearsal.outlet();
        Basket basket = new Basket(manager, outlet);
        String cashier = cashier(manager);
        List<OfflineTill> tills = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            OfflineTill till = OfflineTill.enrol(manager, settings.productUrl(), outlet, cashier);
            for (int sale = 0; sale < events / terminals / 2; sale++) {
                till.sell(basket);
            }
            tills.add(till);
        }
        progress.say("%d tills have sold without a network; they send", terminals);
        double took = send(tills);
        String merged = String.format(
                Locale.ROOT,
                "%,d events of %d tills (orders of %d lines and their cash payments) were taken in %.1f s: **%,.0f events a second**,"
                        + " one transaction each.",
                events / terminals / 2 * 2 * terminals,
                terminals,
                Basket.LINES,
                took,
                events / terminals / 2 * 2 * terminals / took);
        progress.say("%s", merged);
        if (!noPage) {
            new PerformancePage(settings.project().resolve("docs/performance.md"))
                    .writeJournal(LocalDate.now(Clock.systemUTC()), load, merged);
        }
        return 0;
    }

    private static String cashier(Api manager) {
        for (JsonNode one : manager.get("/staff")) {
            if (one.path("username").asText().equals("bench.cashier")) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException("The rehearsal has no cashier");
    }

    /** All at once, each in its own order. @return seconds */
    private static double send(List<OfflineTill> tills) {
        ExecutorService threads = Executors.newFixedThreadPool(tills.size());
        try {
            long begin = System.nanoTime();
            List<Future<?>> sending = new ArrayList<>();
            for (OfflineTill till : tills) {
                sending.add(threads.submit(till::sendAll));
            }
            for (Future<?> one : sending) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
