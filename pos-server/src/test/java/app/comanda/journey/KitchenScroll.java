package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Measures, and so no test that runs among the others: {@code ./comanda bench-kitchen}. */
class KitchenScroll {

    private static final int TICKETS = 200;
    /** So much slower than this machine is a cheap tablet. */
    private static final int SLOWER = 4;

    private static final int SWIPES = 4;
    private static final int SWIPE_PIXELS = 4_000;
    private static final int PIXELS_A_SECOND = 2_500;
    private static final double PATIENCE_MILLIS = 120_000;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

    @Test
    void aKitchenWithTwoHundredTickets() {
        Restaurant house = Restaurant.named("banquet");
        for (int i = 0; i < TICKETS; i++) {
            house.cashier()
                    .post(
                            "/orders",
                            "{\"outletId\": \"%s\", \"serviceMode\": \"DINE_IN\", \"lines\": [%s]}"
                                    .formatted(house.outlet, lines(1 + i * 7 % 6)))
                    .expect(201);
        }
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1280, 800);
            AtomicLong heardAt = new AtomicLong();
            page.onWebSocket(line -> line.onFrameReceived(frame -> heardAt.set(System.nanoTime())));
            Screens.setUp(page, house, "kitchen", "KITCHEN");
            assertThat(page.locator("ticket-card"))
                    .hasCount(TICKETS, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
            // each of them was new to the screen, which told the server so, and hears of it
            while (System.nanoTime() - heardAt.get() < QUIET_NANOS) {
                page.waitForTimeout(100);
            }
            CDPSession devTools = page.context().newCDPSession(page);
            devTools.send("Emulation.setCPUThrottlingRate", object("rate", SLOWER));
            swiped(page, devTools, "for the first time");
            swiped(page, devTools, "again");
        }
    }

    private static void swiped(Page page, CDPSession devTools, String when) {
        page.evaluate("() => scrollTo(0, 0)");
        page.waitForTimeout(500);
        List<JsonObject> events = new ArrayList<>();
        CompletableFuture<JsonObject> complete = new CompletableFuture<>();
        devTools.on(
                "Tracing.dataCollected",
                data -> data.getAsJsonArray("value").forEach(event -> events.add(event.getAsJsonObject())));
        devTools.on("Tracing.tracingComplete", complete::complete);
        JsonArray categories = new JsonArray();
        categories.add("disabled-by-default-devtools.timeline.frame");
        categories.add("devtools.timeline.frame");
        categories.add("disabled-by-default-devtools.timeline");
        JsonObject what = new JsonObject();
        what.add("includedCategories", categories);
        JsonObject trace = new JsonObject();
        trace.addProperty("transferMode", "ReportEvents");
        trace.add("traceConfig", what);
        devTools.send("Tracing.start", trace);
        for (int i = 0; i < SWIPES; i++) {
            JsonObject swipe = object("x", 640);
            swipe.addProperty("y", 600);
            swipe.addProperty("yDistance", -SWIPE_PIXELS);
            swipe.addProperty("speed", PIXELS_A_SECOND);
            swipe.addProperty("gestureSourceType", "mouse");
            devTools.send("Input.synthesizeScrollGesture", swipe);
        }
        devTools.send("Tracing.end");
        while (!complete.isDone()) {
            page.waitForTimeout(50);
        }
        System.out.printf(
                Locale.ROOT,
                "%d tickets swiped %s, a processor %d times slower, over %d pixels: %d frames drawn, %d dropped; the longest"
                        + " task %.0f ms%n",
                TICKETS,
                when,
                SLOWER,
                ((Number) page.evaluate("() => scrollY")).intValue(),
                count(events, "DrawFrame"),
                count(events, "DroppedFrame"),
                longest(events));
    }

    private static long count(List<JsonObject> events, String name) {
        return events.stream().filter(event -> isNamed(event, name)).count();
    }

    /** By the processor's time, not by the clock's: what else the machine does is no fault of the screen's. */
    private static double longest(List<JsonObject> events) {
        return events.stream()
                        .filter(event -> isNamed(event, "RunTask"))
                        .map(event -> event.get("tdur"))
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(JsonElement::getAsDouble)
                        .max()
                        .orElse(0)
                / 1_000;
    }

    private static boolean isNamed(JsonObject event, String name) {
        return event.get("name").getAsString().equals(name);
    }

    private static JsonObject object(String field, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(field, value);
        return object;
    }

    private static String lines(int many) {
        List<String> dishes = List.of("BURGER", "FRIES", "CAKE", "COLA", "WATER", "FRIES");
        return String.join(
                ", ",
                dishes.subList(0, many).stream()
                        .map(sku -> "{\"sku\": \"%s\", \"note\": \"no onion, extra spicy\"}".formatted(sku))
                        .toList());
    }
}
