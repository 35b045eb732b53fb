package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tills did without a network comes to the server: all of it, in order, once. */
class SyncIT {

    private static Restaurant house;
    private static String cashier;

    @BeforeAll
    static void aRestaurant() {
        house = Restaurant.named("sync");
        cashier = house.employee("CASHIER");
    }

    private final Journal journal = journal();

    private static Journal journal() {
        return new Journal(Till.in(house, "TILL"), cashier);
    }

    @Test
    void aSaleIsThereAsItWasPrinted() {
        String order = journal.sell("COLA");
        Answer answer = journal.send().expect(200);

        assertEquals("ACCEPTED", answer.at("/events/0/status"), answer::toString);
        assertEquals("ACCEPTED", answer.at("/events/1/status"), answer::toString);
        assertTrue(answer.json().at("/events/1/conflict").isMissingNode(), answer::toString);
        assertEquals(2, answer.number("/watermark"));
        assertEquals(journal.lastHash(), answer.at("/lastHash"));

        Answer sold = house.cashier().get("/orders/" + order).expect(200);
        assertEquals("PAID", sold.at("/settlement"));
        assertEquals(journal.price("COLA"), sold.number("/total"));
        assertTrue(sold.at("/number").endsWith("J-000001"), sold::toString);
        assertTrue(sold.at("/receiptNumber").endsWith("J-000001"), sold::toString);
        assertEquals(cashier, text("SELECT staff_id FROM comanda.orders WHERE id = '" + order + "'"));
        assertEquals(cashier, text("SELECT staff_id FROM comanda.payment WHERE order_id = '" + order + "'"));
        assertEquals(
                "sync.cashier",
                text("SELECT actor FROM comanda.audit_entry WHERE action = 'order.placed' AND subject_id = '" + order
                        + "'"));
        Wait.forValue(Duration.ofSeconds(15), "ticket", () -> {
            Answer tickets = house.cashier().get("/outlets/" + house.outlet + "/tickets");
            return tickets.text().contains(sold.at("/number")) ? tickets : null;
        });
    }

    @Test
    void aBatchThatComesTwiceDoesNothingTheSecondTime() {
        String order = journal.sell("COLA");
        journal.send().expect(200);
        Answer again = journal.send().expect(200);

        assertEquals("DUPLICATE", again.at("/events/0/status"));
        assertEquals("DUPLICATE", again.at("/events/1/status"));
        assertEquals(2, again.number("/watermark"));
        assertSoldOnce(order);
    }

    @Test
    void aBatchThatComesManyTimesAtOnceIsTakenOnce() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(journal.sell("COLA"));
        }
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(CompletableFuture.supplyAsync(journal::send));
        }
        calls.forEach(call -> assertEquals(10, call.join().expect(200).number("/watermark")));
        orders.forEach(SyncIT::assertSoldOnce);
        assertEquals(10, count("sync_event", "terminal_id = '" + journal.till.terminal + "'"));
    }

    @Test
    void afterAnAnswerThatGotLostTheWholeJournalMayBeSentAgain() {
        String first = journal.sell("COLA");
        journal.send().expect(200);
        String second = journal.sell("COLA");
        Answer answer = journal.send().expect(200);

        assertEquals("DUPLICATE", answer.at("/events/1/status"));
        assertEquals("ACCEPTED", answer.at("/events/3/status"));
        assertEquals(4, answer.number("/watermark"));
        assertSoldOnce(first);
        assertSoldOnce(second);
    }

    @Test
    void nothingIsTakenBehindAGap() {
        String order = journal.sell("COLA");
        journal.sell("COLA");
        Answer gap = journal.send(List.of(journal.events.get(0), journal.events.get(2), journal.events.get(3)))
                .expect(200);
        assertEquals("sync.gap", gap.at("/events/1/code"));
        assertEquals("sync.gap", gap.at("/events/2/code"));
        assertEquals(1, gap.number("/watermark"));
        assertEquals("UNPAID", house.cashier().get("/orders/" + order).at("/settlement"));

        assertEquals(4, journal.send().expect(200).number("/watermark"));
        assertSoldOnce(order);
    }

    @Test
    void eventsOutOfOrderAreNoBatch() {
        journal.sell("COLA");
        List<ObjectNode> reversed = new ArrayList<>(journal.events);
        Collections.reverse(reversed);
        journal.send(reversed).expectProblem(422, "sync.batch", "events");
        journal.send(List.of()).expectProblem(422, "sync.batch", "events");
        assertEquals(0, journal.watermark());
    }

    @Test
    void aPastThatWasChangedIsRefusedAndToldOnce() {
        journal.sell("COLA");
        journal.send().expect(200);
        ObjectNode other = journal.event(1, "order.paid", "{}", "0".repeat(64), journal.till.signing);
        for (int i = 0; i < 3; i++) {
            Answer refused = journal.send(List.of(other)).expect(200);
            assertEquals("REFUSED", refused.at("/events/0/status"));
            assertEquals("sync.past-changed", refused.at("/events/0/code"));
            assertEquals(2, refused.number("/watermark"));
        }
        assertEquals(
                1,
                count(
                        "audit_entry",
                        "action = 'sync.journal-stopped' AND subject_id = '" + journal.till.terminal + "'"));
        Journal neighbour = journal();
        neighbour.sell("COLA");
        assertEquals(2, neighbour.send().expect(200).number("/watermark"), "the others go on");
    }

    @Test
    void whatTheDeviceDidNotSignIsRefused() {
        String order = Journal.id();
        String body = journal.order(order, journal.line("COLA", journal.price("COLA")))
                .toString();
        ObjectNode forged = journal.event(1, "order.placed", body, "0".repeat(64), Till.pair());
        assertEquals("sync.signature", journal.send(List.of(forged)).at("/events/0/code"));

        ObjectNode tampered = journal.event(1, "order.placed", body, "0".repeat(64), journal.till.signing);
        tampered.put("body", body.replace("TAKEAWAY", "DELIVERY"));
        assertEquals("sync.hash", journal.send(List.of(tampered)).at("/events/0/code"));
        assertEquals(0, journal.watermark());
        house.cashier().get("/orders/" + order).expectProblem(404, "order.unknown");

        ObjectNode right = journal.event(1, "order.placed", body, "0".repeat(64), journal.till.signing);
        assertEquals(1, journal.send(List.of(right)).number("/watermark"));
    }

    @Test
    void anotherOutletsSaleIsKeptAndNotDone() {
        Restaurant castle = Restaurant.named("castle");
        String order = Journal.id();
        ObjectNode body = journal.order(order, journal.line("COLA", 100)).put("outletId", castle.outlet);
        journal.add("order.placed", body);
        String good = journal.sell("COLA");
        Answer answer = journal.send().expect(200);

        assertEquals("REFUSED", answer.at("/events/0/status"));
        assertEquals("sync.outlet", answer.at("/events/0/code"));
        assertEquals("body.outletId", answer.at("/events/0/field"));
        assertEquals(3, answer.number("/watermark"), "and the journal goes on");
        assertEquals(0, count("orders", "id = '" + order + "'"));
        assertSoldOnce(good);
        assertEquals(1, journal.till.api().get("/sync/state").number("/openConflicts"));
    }

    @Test
    void anOrderOfAnotherTenantIsNotTouched() {
        Restaurant castle = Restaurant.named("castle");
        String theirs = castle.order("COLA").at("/order/id");
        journal.add("order.placed", journal.order(theirs, journal.line("COLA", 100)));
        journal.add("order.paid", journal.payment(theirs, 100));
        journal.add("order.cancelled", cancellation(theirs));
        Answer answer = journal.send().expect(200);

        assertEquals("sync.failed", answer.at("/events/0/conflict/code"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/2/conflict/code"), answer::toString);
        assertEquals(3, answer.number("/watermark"));
        assertEquals("UNPAID", castle.cashier().get("/orders/" + theirs).at("/settlement"));
        assertEquals("PLACED", castle.cashier().get("/orders/" + theirs).at("/preparation"));
        assertEquals(100, moneyOver(), "what was paid is not lost");
    }

    @Test
    void aMenuThatWasNeverPublishedIsNoMenu() {
        ObjectNode body = journal.order(Journal.id(), journal.line("COLA", 100));
        body.put("menuVersion", journal.menuVersion() + 1_000);
        journal.add("order.placed", body);
        Answer answer = journal.send().expect(200);
        assertEquals("sync.menu-unknown", answer.at("/events/0/code"), answer::toString);
        assertEquals(1, answer.number("/watermark"));
    }

    @Test
    void anEventThatMakesNoSenseIsKept() {
        journal.add("moon.landed", journal.payment(Journal.id(), 100));
        journal.add("order.paid", journal.payment(Journal.id(), 100).put("moon", 1));
        journal.add("order.paid", journal.payment(Journal.id(), 100).put("change", 50));
        ObjectNode noJson = journal.add("order.paid", journal.payment(Journal.id(), 100));
        journal.events.remove(3);
        journal.events.add(journal.event(
                4, "order.paid", "no json", noJson.path("previousHash").asText(), journal.till.signing));
        Answer answer = journal.send().expect(200);

        assertEquals("sync.kind", answer.at("/events/0/code"), answer::toString);
        assertEquals("body.moon", answer.at("/events/1/field"), answer::toString);
        assertEquals("sync.body", answer.at("/events/2/code"), answer::toString);
        assertEquals("sync.body", answer.at("/events/3/code"), answer::toString);
        assertEquals(4, answer.number("/watermark"));
    }

    @Test
    void thePrintedPriceIsHonouredAndTheDifferenceBooked() {
        long asked = journal.price("COLA");
        String order = Journal.id();
        journal.add("order.placed", journal.order(order, journal.line("COLA", asked - 30)));
        journal.add("order.paid", journal.payment(order, asked - 30));
        Answer answer = journal.send().expect(200);

        assertTrue(answer.json().at("/events/0/conflict").isMissingNode(), answer::toString);
        assertEquals("PAID", house.cashier().get("/orders/" + order).at("/settlement"));
        assertEquals(asked - 30, house.cashier().get("/orders/" + order).number("/total"));
        assertEquals(
                -30,
                Database.number(
                        "SELECT printed - expected FROM comanda.price_difference WHERE order_id = '" + order + "'"));
        assertEquals(1, count("audit_entry", "action = 'sync.price-difference' AND subject_id = '" + order + "'"));
    }

    @Test
    void somethingThatIsNoLongerSoldWasSold() {
        String order = Journal.id();
        ObjectNode line = journal.line("COLA", 420).put("itemId", Journal.id()).put("name", "Yesterday's soup");
        journal.add("order.placed", journal.order(order, line));
        journal.send().expect(200);
        assertEquals("Yesterday's soup", house.cashier().get("/orders/" + order).at("/lines/0/name"));
    }

    @Test
    void aReceiptThatDoesNotAddUpIsAConflict() {
        String order = Journal.id();
        journal.add(
                "order.placed", journal.order(order, journal.line("COLA", 100)).put("total", 99));
        Answer answer = journal.send().expect(200);
        assertEquals("sync.total", answer.at("/events/0/conflict/code"), answer::toString);
        assertEquals(100, house.cashier().get("/orders/" + order).number("/total"));
    }

    @Test
    void twoTillsThatWerePaidForOneBillBothKeepTheirMoney() {
        Journal other = journal();
        long price = journal.price("COLA");
        String order = Journal.id();
        journal.add("order.placed", journal.order(order, journal.line("COLA", price)));
        journal.send().expect(200);
        other.add("order.paid", other.payment(order, price));
        journal.add("order.paid", journal.payment(order, price));
        String shift = Api.with(Keycloak.token("sync.cashier"))
                .header("X-Terminal-Key", journal.till.key)
                .post("/shifts", "{\"openingFloat\": 0}")
                .expect(201)
                .at("/id");

        assertTrue(other.send().expect(200).json().at("/events/0/conflict").isMissingNode());
        Answer second = journal.send().expect(200);

        assertEquals("ACCEPTED", second.at("/events/1/status"));
        assertEquals("sync.paid-twice", second.at("/events/1/conflict/code"), second::toString);
        assertEquals("PAID", house.cashier().get("/orders/" + order).at("/settlement"));
        assertEquals(price, house.cashier().get("/orders/" + order).number("/paid"));
        assertEquals(price, moneyOver());
        assertEquals(
                price,
                Database.number(
                        "SELECT sum(amount) FROM comanda.drawer_movement WHERE kind = 'PAID_IN' AND shift_id = '"
                                + shift + "'"),
                "the drawer that has it counts it");
    }

    @Test
    void linesOfTwoTillsAreBothThere() {
        Journal other = journal();
        String order = Journal.id();
        journal.add("order.placed", journal.order(order, journal.line("COLA", journal.price("COLA"))));
        journal.send().expect(200);
        for (Journal one : List.of(journal, other)) {
            ObjectNode body = one.payment(order, 1);
            body.removeAll();
            body.put("orderId", order)
                    .put("outletId", house.outlet)
                    .put("menuVersion", one.menuVersion())
                    .put("send", true);
            body.set("taxes", one.taxes());
            body.putArray("lines").add(one.line("COLA", one.price("COLA")));
            one.add("order.lines-added", body);
            Answer answer = one.send().expect(200);
            assertTrue(answer.text().contains("ACCEPTED") && !answer.text().contains("conflict"), answer::toString);
        }
        Answer bill = house.cashier().get("/orders/" + order).expect(200);
        assertEquals(3, bill.json().path("lines").size());
        assertEquals(3 * journal.price("COLA"), bill.number("/total"));
    }

    @Test
    void aClockThatIsADayOffIsCorrectedAndMarked() {
        Instant wrong = Instant.now().minus(Duration.ofDays(400));
        String order = Journal.id();
        String body = journal.order(order, journal.line("COLA", journal.price("COLA")))
                .toString();
        Answer answer = journal.send(
                        List.of(journal.event(
                                1, "order.placed", body, "0".repeat(64), journal.till.signing, cashier, wrong)),
                        wrong.plusSeconds(60))
                .expect(200);
        assertEquals("sync.clock", answer.at("/events/0/conflict/code"), answer::toString);
        Instant placed = Instant.parse(house.cashier().get("/orders/" + order).at("/placedAt"));
        assertTrue(Duration.between(placed, Instant.now()).toMinutes() < 5, placed.toString());
    }

    @Test
    void aNumberThatWasUsedIsNotUsedAgain() {
        String first = Journal.id();
        String second = Journal.id();
        journal.add("order.placed", journal.order(first, journal.line("COLA", 100)));
        ObjectNode again = journal.order(second, journal.line("COLA", 100));
        journal.add(
                "order.placed",
                again.put("number", again.path("number").asText().replace("0002", "0001")));
        Answer answer = journal.send().expect(200);
        assertEquals("sync.number-used", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals(
                2,
                Database.number("SELECT count(DISTINCT number) FROM comanda.orders WHERE id IN ('" + first + "', '"
                        + second + "')"));
    }

    @Test
    void aSaleByNobodyWhoWorksHereIsASale() {
        String order = Journal.id();
        String body = journal.order(order, journal.line("COLA", 100)).toString();
        String stranger = UUID.randomUUID().toString();
        ObjectNode sale =
                journal.event(1, "order.placed", body, "0".repeat(64), journal.till.signing, stranger, Instant.now());
        ObjectNode cancelled = journal.event(
                2,
                "order.cancelled",
                cancellation(order).toString(),
                sale.path("hash").asText(),
                journal.till.signing,
                stranger,
                Instant.now());
        Answer answer = journal.send(List.of(sale, cancelled)).expect(200);
        assertEquals("sync.staff", answer.at("/events/0/conflict/code"), answer::toString);
        assertEquals("sync.staff", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals("PLACED", house.cashier().get("/orders/" + order).at("/preparation"));
    }

    @Test
    void aTillThatTookItsActsUpAgainFromABackupDoesNothingTwice() {
        String order = journal.sell("COLA");
        journal.send().expect(200);
        List<ObjectNode> before = List.copyOf(journal.events);
        before.forEach(event -> journal.add(
                event.path("kind").asText(), parse(event.path("body").asText())));
        Answer answer = journal.send().expect(200);
        assertEquals(4, answer.number("/watermark"));
        assertTrue(!answer.text().contains("conflict"), answer::toString);
        assertSoldOnce(order);
    }

    @Test
    void aDeviceThatToldNoKeyKeepsNoJournal() {
        Counter counter = Counter.in(house, "Old till");
        counter.as("cashier")
                .post("/sync/batches", "{\"events\": [" + journal.add("x", journal.payment(Journal.id(), 1)) + "]}")
                .expectProblem(409, "sync.public-key");
        Api.withoutToken().get("/sync/state").expectProblem(401, "terminal.unknown");
        Api.withoutToken()
                .post("/sync/batches", "{\"events\": [" + journal.events.get(0) + "]}")
                .expectProblem(401, "terminal.unknown");
    }

    private static ObjectNode cancellation(String order) {
        return ((ObjectNode) parse("{}"))
                .put("orderId", order)
                .put("outletId", house.outlet)
                .put("reason", "The guest left");
    }

    private static JsonNode parse(String json) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long moneyOver() {
        return Database.number(
                "SELECT coalesce(sum(money), 0) FROM comanda.sync_conflict WHERE settlement IS NULL AND terminal_id = '"
                        + journal.till.terminal + "'");
    }

    private static void assertSoldOnce(String order) {
        assertEquals(1, count("orders", "id = '" + order + "'"));
        assertEquals(1, count("payment", "order_id = '" + order + "'"));
        assertEquals("PAID", house.cashier().get("/orders/" + order).at("/settlement"));
    }

    private static long count(String table, String where) {
        return Database.number("SELECT count(*) FROM comanda." + table + " WHERE " + where);
    }

    private static String text(String query) {
        return Database.text(query);
    }
}
