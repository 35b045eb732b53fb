package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Guests pay by vendors that decline, wait, fall silent before and after they took the money, call twice, late, in reverse
 * or never, while the server is killed: in the end both books agree to the cent. Short among the other tests; as long as one
 * likes by {@code ./comanda prove-payments --count 2000 --seed 7}.
 */
@Isolated("kills the server")
class PaymentProofIT {

    private static final Duration SETTLED = Duration.ofMinutes(3);
    private static final Map<Fate, Integer> WEATHER = Map.of(
            Fate.APPROVE, 40,
            Fate.DECLINE, 8,
            Fate.WAIT, 6,
            Fate.LATE, 4,
            Fate.TWICE, 8,
            Fate.TIME_OUT_BEFORE, 8,
            Fate.TIME_OUT_AFTER, 10,
            Fate.LOSE_WEBHOOK, 6,
            Fate.REORDER, 6,
            Fate.ERROR_500, 4);

    private final int count = Integer.getInteger("comanda.payments.count", 60);
    private final long seed = Long.getLong("comanda.payments.seed", 20261126);

    @AfterEach
    void theVendorsBehaveAgain() {
        Product.running().simulator().script().random(0, Map.of());
        Product.running().simulator().script().times(Script.Times.REAL);
    }

    @Test
    void ourBooksAgreeWithTheVendorsToTheCent() throws SQLException {
        say("%d payments, seed %d", count, seed);
        Restaurant house = Restaurant.named("mint");
        List<Vendors> vendors = List.of(Vendors.values());
        List<String> outlets = new ArrayList<>();
        vendors.forEach(vendor -> outlets.add(vendor.openOutlet(house)));
        PaymentStorm storm = new PaymentStorm(house, vendors, outlets, seed);
        Product.running().simulator().script().times(Script.Times.QUICK);
        Product.running().simulator().script().random(seed, WEATHER);
        for (int i = 1; i <= count; i++) {
            storm.pay();
            if (i % Math.max(40, count / 4) == 0) {
                say("the server is killed after %d", i);
                Product.running().payara().kill();
                Product.running().payara().start();
            }
        }
        Product.running().simulator().script().random(0, Map.of());
        Wait.until(SETTLED, () -> {
            storm.settle();
            assertEquals("", open(house), "still open");
            return house;
        });
        compare(house, vendors, outlets);
    }

    private static String open(Restaurant house) {
        return Database.text(
                "SELECT coalesce(string_agg(state || ' ' || method || ' ' || id, ', '), '') FROM comanda.payment"
                        + " WHERE tenant_id = '" + house.tenant + "' AND state IN ('PENDING', 'UNKNOWN', 'SURPLUS')");
    }

    private static void compare(Restaurant house, List<Vendors> vendors, List<String> outlets) throws SQLException {
        Map<String, Long> ours = new TreeMap<>();
        Map<String, String> states = new HashMap<>();
        try (var all = Database.asSuperuser()) {
            for (String row : Database.list(
                    all,
                    "SELECT a.id || ' ' || p.state || ' ' || CASE p.state WHEN 'SUCCEEDED' THEN p.amount + p.surcharge - p.refunded"
                            + " ELSE 0 END || ' ' || p.outlet_id FROM comanda.payment p JOIN comanda.payment_attempt a"
                            + " ON a.order_id = p.order_id AND a.payment_id = p.id"
                            + " WHERE p.account_id IS NOT NULL AND p.tenant_id = '" + house.tenant + "'")) {
                String[] words = row.split(" ");
                states.put(words[0], words[1]);
                Vendors vendor = vendors.get(outlets.indexOf(words[3]));
                long amount = vendor.units(Long.parseLong(words[2]));
                if (amount > 0) {
                    ours.put(words[0], amount);
                }
            }
        }
        Map<String, Long> theirs = new TreeMap<>();
        for (Entry entry : Product.running().simulator().book().entries()) {
            String attempt =
                    entry.key().length() < 36 ? entry.key() : entry.key().substring(0, 36);
            boolean payment = entry.kind() == Entry.Kind.PAYMENT && states.containsKey(attempt);
            long kept = entry.amount() - entry.refunded();
            if (payment && entry.state() == Entry.State.MOVED && kept != 0) {
                theirs.merge(attempt, kept, Long::sum);
            }
        }
        say(
                "%s",
                states.values().stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                state -> state, TreeMap::new, java.util.stream.Collectors.counting())));
        assertEquals(theirs, ours);
        assertTrue(ours.size() * 4 > states.size(), "hardly anybody paid");
        assertEquals(
                0,
                Database.number("SELECT count(*) FROM comanda.orders o WHERE o.tenant_id = '" + house.tenant
                        + "' AND (o.pending <> 0 OR o.paid > o.total + o.cash_rounding OR o.paid <> (SELECT coalesce(sum(p.amount), 0)"
                        + " FROM comanda.payment p WHERE p.order_id = o.id AND p.state = 'SUCCEEDED'))"),
                "bills that do not add up");
    }

    private static void say(String text, Object... values) {
        System.out.println("payments: " + String.format(Locale.ROOT, text, values));
    }
}
