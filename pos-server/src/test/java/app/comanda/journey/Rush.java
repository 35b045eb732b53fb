package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Cashiers who take paid orders one after the other, and repeat one, with its key, until it is answered. */
final class Rush {

    private static final long PAUSE_MILLIS = 200;

    private final Restaurant restaurant;
    private final String note;
    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final List<Thread> cashiers = new ArrayList<>();

    private Rush(Restaurant restaurant, String note) {
        this.restaurant = restaurant;
        this.note = note;
    }

    static Rush of(Restaurant restaurant, String name) {
        return new Rush(restaurant, name + " " + UUID.randomUUID());
    }

    void begin(int people) {
        for (int i = 0; i < people; i++) {
            Thread cashier = new Thread(this::sellUntilClosing, "cashier-" + i);
            cashier.setDaemon(true);
            cashier.start();
            cashiers.add(cashier);
        }
    }

    void sell(int orders) {
        for (int i = 0; i < orders; i++) {
            sellOne();
        }
    }

    void waitForOrders(int orders) {
        Wait.until(Duration.ofSeconds(30), () -> {
            if (sold.get() < orders) {
                throw new AssertionError("only " + sold + " orders");
            }
            return sold;
        });
    }

    /** Lets everyone finish the order at hand. @return how many orders were answered */
    int end() {
        closing.set(true);
        for (Thread cashier : cashiers) {
            try {
                cashier.join(Duration.ofSeconds(60).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (cashier.isAlive()) {
                throw new AssertionError(cashier.getName() + " still gets no answer");
            }
        }
        return sold.get();
    }

    private void sellUntilClosing() {
        while (!closing.get()) {
            sellOne();
        }
    }

    private void sellOne() {
        Api cashier = restaurant.cashier().key(UUID.randomUUID().toString());
        String order = restaurant.orderOf("COLA", ", \"note\": \"" + note + "\", \"payment\": {\"method\": \"CASH\"}");
        while (!isTaken(cashier, order)) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        sold.incrementAndGet();
    }

    private static boolean isTaken(Api cashier, String order) {
        try {
            Answer answer = cashier.post("/orders", order);
            if (answer.status() >= 500 || answer.status() == 404) {
                return false; // away, or not deployed again yet
            }
            answer.expect(201);
            return true;
        } catch (java.io.UncheckedIOException connectionLost) {
            return false;
        }
    }

    void nothingIsLostOrDoubled(int orders) {
        String mine = " FROM comanda.orders o WHERE o.note = '" + note + "'";
        assertEquals(orders, Database.number("SELECT count(*)" + mine), "orders");
        assertEquals(orders, Database.number("SELECT count(DISTINCT o.number)" + mine), "numbers of orders");
        assertEquals(orders, Database.number("SELECT count(DISTINCT o.receipt_number)" + mine), "numbers of receipts");
        assertEquals(
                orders,
                Database.number("SELECT count(*) FROM comanda.payment p WHERE p.order_id IN (SELECT o.id" + mine + ")"),
                "payments");
        assertEquals(0, Database.number("SELECT count(*)" + mine + " AND o.settlement <> 'PAID'"), "unpaid");
    }

    long tickets() {
        return Database.number("SELECT count(*) FROM comanda.kitchen_ticket t WHERE t.order_id IN"
                + " (SELECT o.id FROM comanda.orders o WHERE o.note = '" + note + "')");
    }
}
