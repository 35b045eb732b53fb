package app.comanda.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.comanda.catalog.daypart.Dayparts;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CurrentBookTest {

    private static final UUID OUTLET = UUID.randomUUID();

    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger prints = new AtomicInteger();
    private final CurrentBook current = new CurrentBook(new PriceBooks.Shelf(UUID.randomUUID(), OUTLET));

    @Test
    void withinHalfASecondNobodyLooks() {
        PriceBook first = get(0);
        version.set(2);
        assertSame(first, get(499));
        assertEquals(0, looks.get());
    }

    @Test
    void anUnchangedVersionKeepsTheBook() {
        PriceBook first = get(0);
        assertSame(first, get(500));
        assertSame(first, get(900));
        assertEquals(1, looks.get());
        assertEquals(1, prints.get());
    }

    @Test
    void aNewVersionIsPrinted() {
        PriceBook first = get(0);
        version.set(2);
        PriceBook second = get(500);
        assertNotSame(first, second);
        assertEquals(2, second.version());
    }

    @Test
    void aClockSetBackDoesNotFreezeTheBook() {
        get(1_000_000);
        version.set(2);
        assertEquals(2, get(0).version());
    }

    @Test
    void whileOnePrintsTheOthersReadTheFormerBook() throws Exception {
        PriceBook first = get(0);
        version.set(2);
        CountDownLatch printing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService printer = Executors.newSingleThreadExecutor();
        try {
            Future<PriceBook> second = printer.submit(() -> current.get(500, this::look, id -> {
                printing.countDown();
                await(goOn);
                return print(id);
            }));
            await(printing);
            assertSame(first, get(500));
            goOn.countDown();
            assertEquals(2, second.get(5, TimeUnit.SECONDS).version());
            assertEquals(2, prints.get());
        } finally {
            printer.shutdownNow();
        }
    }

    private PriceBook get(long now) {
        return current.get(now, this::look, this::print);
    }

    private long look(UUID outlet) {
        looks.incrementAndGet();
        return version.get();
    }

    private PriceBook print(UUID outlet) {
        prints.incrementAndGet();
        return new PriceBook(outlet, version.get(), details(), List.of(), List.of(), plain(outlet));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Specials plain(UUID outlet) {
        return new Specials(new Dayparts(outlet, ZoneOffset.UTC, "HALF_UP", List.of()), Map.of(), Set.of());
    }

    static OutletDetails details() {
        return new OutletDetails(
                "Harbour",
                ZoneOffset.UTC,
                Currency.getInstance("USD"),
                Locale.ENGLISH,
                LocalTime.of(4, 0),
                false,
                "HALF_UP",
                "LINE",
                null,
                List.of("DINE_IN"),
                Outlet.Status.OPEN);
    }
}
