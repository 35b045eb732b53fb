package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever does not keep up with what is told is cut off, and may come back. */
class SlowListenerIT {

    private static final int ORDERS = 100;
    private static final int ASKED_AGAIN = 100;

    private final Restaurant house = Restaurant.named("snail");

    @Test
    void aSlowClientIsCutOffAloneAndResumesWithoutLoss() {
        String token = Keycloak.token("snail.kitchen");
        try (Socket display = Socket.of(token);
                DeafClient slow = new DeafClient(token)) {
            display.subscribe("kitchen", house.outlet);
            sell();
            for (int i = 1; i <= ORDERS; i++) {
                assertEquals(i, display.expect("event").path("sequence").asLong());
            }
            tellAgainAndAgain(slow);

            long start = System.nanoTime();
            house.order("COLA");
            assertEquals(ORDERS + 1, display.expect("event").path("sequence").asLong());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 3_000, "others wait for the slow one");

            String told = slow.readAll();
            assertTrue(
                    told.contains("realtime.slow"),
                    () -> "It was never cut off; the end was " + told.substring(Math.max(0, told.length() - 300)));
        }
        try (Socket back = Socket.of(token)) {
            back.subscribe("kitchen", house.outlet, ", \"after\": 1");
            for (int i = 2; i <= ORDERS + 1; i++) {
                assertEquals(i, back.expect("event").path("sequence").asLong());
            }
        }
    }

    /** In one batch, which is quicker than a hundred calls. */
    private void sell() {
        String cashier = Database.text("SELECT id FROM comanda.employee WHERE username = 'snail.cashier'");
        Journal journal = new Journal(Till.in(house, "TILL"), cashier);
        for (int i = 0; i < ORDERS; i++) {
            journal.add("order.placed", journal.order(Journal.id(), journal.line("COLA", journal.price("COLA"))));
        }
        journal.send().expect(200);
    }

    /** Far more than what a connection's buffers and the server's patience hold. */
    private void tellAgainAndAgain(DeafClient slow) {
        for (int i = 0; i < ASKED_AGAIN; i++) {
            slow.say("{\"type\": \"subscribe\", \"topic\": \"kitchen\", \"outletId\": \"%s\", \"after\": 0}"
                    .formatted(house.outlet));
            slow.say("{\"type\": \"unsubscribe\", \"topic\": \"kitchen\", \"outletId\": \"%s\"}"
                    .formatted(house.outlet));
        }
    }
}
