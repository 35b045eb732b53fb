package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Tills that sell at random while networks, browsers, disks and the server fail. Short among the other tests; for as long as
 * one likes by {@code ./comanda prove-no-loss --minutes 10 --seed 7}.
 */
@Isolated("kills the server")
class NoLossIT {

    private static final int DISHES = 14;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(60);

    private final long seed = Long.getLong("comanda.noloss.seed", 20261125);
    private final int tills = Integer.getInteger("comanda.noloss.tills", 2);
    private final Duration length = Duration.ofSeconds(Long.getLong("comanda.noloss.seconds", 30));

    /** A PIN is first proven online, so nobody sets a till up while the server is away. */
    private final CountDownLatch enrolled = new CountDownLatch(tills);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path disks;

    @Test
    void everyPrintedReceiptIsOnTheServerOnceToTheCent() throws InterruptedException {
        Restaurant house = house();
        say("seed %d, %d tills, %d s", seed, tills, length.toSeconds());
        ExecutorService threads = Executors.newFixedThreadPool(tills);
        try {
            List<Future<Remains>> raging = new ArrayList<>();
            for (int number = 1; number <= tills; number++) {
                String name = "Till " + number;
                String code = code(house);
                long own = seed * 31 + number;
                raging.add(threads.submit(() -> rage(name, code, own)));
            }
            if (enrolled.await(START.toSeconds(), TimeUnit.SECONDS)) {
                killTheServer();
            }
            List<Remains> remains = new ArrayList<>();
            for (Future<Remains> till : raging) {
                remains.add(till.get());
            }
            reckon(new Reckoning(house), remains);
        } catch (ExecutionException e) {
            throw new AssertionError("With the seed " + seed + ", " + inOneLine(e.getCause()), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private record Remains(List<Printed> receipts, boolean restored, JsonNode journal) {}

    private Remains rage(String name, String code, long own) {
        try (StormTill till = new StormTill(name, disks.resolve(name.replace(' ', '-')), new BadLine(own), codes())) {
            try {
                return rage(till, code, new Storm(till, own));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(name + ": " + e.getMessage() + " It shows " + till.screen(), e);
            }
        }
    }

    private Remains rage(StormTill till, String code, Storm storm) {
        till.enrol(code);
        enrolled.countDown();
        storm.rage(length);
        say("%s: %s", till.name, storm);
        return new Remains(till.printed, till.restored(), till.journal());
    }

    /** All that a report of many tests shows. */
    private static String inOneLine(@Nullable Throwable failure) {
        return String.valueOf(failure == null ? null : failure.getMessage()).replaceAll("\\s+", " ");
    }

    /** As {@code kill -9} does, at moments that the seed says. */
    private void killTheServer() throws InterruptedException {
        Random dice = new Random(seed);
        long end = System.nanoTime() + length.toNanos();
        long most = Math.min(length.toMillis() / 3, BETWEEN_KILLS.toMillis());
        Thread.sleep(most);
        while (System.nanoTime() < end) {
            Product.running().payara().kill();
            say("the server is killed");
            Thread.sleep(dice.nextInt(3_000));
            Product.running().payara().start();
            say("the server is there again");
            Thread.sleep(most / 2 + dice.nextLong(most));
        }
    }

    private static void reckon(Reckoning reckoning, List<Remains> remains) {
        List<Printed> receipts = new ArrayList<>();
        boolean restored = false;
        for (Remains till : remains) {
            assertFalse(till.receipts.isEmpty(), "nothing was sold");
            reckoning.ofJournal(till.journal);
            receipts.addAll(till.receipts);
            restored |= till.restored;
        }
        reckoning.ofReceipts(receipts);
        reckoning.ofTheHouse();
        reckoning.ofConflicts(restored);
        say("%d receipts, each of them on the server once", receipts.size());
    }

    /** Where every bill has taxes and is rounded for cash. */
    private static Restaurant house() {
        Restaurant house = Restaurant.named("tempest");
        Api owner = house.owner();
        owner.post("/menu/taxes", "{\"name\": \"Sales tax\", \"percent\": \"8.875\"}")
                .expect(201);
        StringBuilder menu = new StringBuilder("sku,name,category,price,cost,tax\n");
        for (int dish = 0; dish < DISHES; dish++) {
            menu.append(String.format(
                    Locale.ROOT,
                    "STORM-%d,Stormy dish %d,Storm,%d.%02d,1.00,Sales tax%n",
                    dish,
                    dish,
                    1 + dish,
                    7 * dish));
        }
        owner.send("/menu/imports", menu.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200);
        house.cashier().put("/staff/me/pin", "{\"pin\": \"2580\"}").expect(200);
        return house;
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int dish = 0; dish < DISHES; dish++) {
            codes.add("STORM-" + dish);
        }
        return codes;
    }

    private static String code(Restaurant house) {
        return house.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + house.outlet + "\", \"purpose\": \"TILL\"}")
                .expect(201)
                .at("/code");
    }

    private static void say(String text, Object... values) {
        System.out.println("no loss: " + String.format(Locale.ROOT, text, values));
    }
}
