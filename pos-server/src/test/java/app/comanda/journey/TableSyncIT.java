package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was done at tables without a network: guests come and move, order by and by, share the bill and leave. */
class TableSyncIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger TABLES = new AtomicInteger();

    private static Restaurant house;
    private static String cashier;

    @BeforeAll
    static void aRestaurant() {
        house = Restaurant.named("harbour-sync");
        cashier = house.employee("CASHIER");
    }

    private final Journal first = journal();
    private final Journal second = journal();

    private static Journal journal() {
        return new Journal(Till.in(house, "TILL"), cashier);
    }

    @Test
    void guestsComeOrderTwiceMovePayAndLeave() {
        String visit = Journal.id();
        String order = Journal.id();
        String table = table();
        String other = table();
        first.add("visit.opened", visit(visit).put("tableId", table).put("covers", 3));
        first.add("order.placed", orderAt(first, order, visit));
        first.add("order.lines-added", more(first, order, "BURGER"));
        first.add("visit.counted", visit(visit).put("covers", 4));
        first.add("visit.moved", visit(visit).put("tableId", other));
        assertDone(first.send());

        assertEquals("FREE", place(table).path("state").asText());
        assertEquals(visit, place(other).at("/party/visitId").asText());
        assertEquals("Kim cashier", place(other).at("/party/server").asText());
        JsonNode open = open(order);
        assertEquals(2, open.at("/order/lines").size());
        assertEquals(4, open.at("/order/covers").asInt());
        assertEquals(visit, open.at("/order/visitId").asText());
        assertEquals(2, open.at("/bill/lines").size(), open::toString);

        long due = open.at("/order/due").asLong();
        first.add("order.paid", first.payment(order, due));
        first.add("visit.closed", visit(visit));
        assertDone(first.send());
        assertEquals("FREE", place(other).path("state").asText());
        assertEquals("PAID", order(order).at("/settlement"));
        assertDone(first.send());
        assertEquals(1, count("payment", order));
    }

    @Test
    void linesOfTwoTillsAtOneTableAreAllThereOnce() {
        String visit = Journal.id();
        String order = Journal.id();
        first.add("visit.opened", visit(visit).put("tableId", table()).put("covers", 2));
        first.add("order.placed", orderAt(first, order, visit));
        assertDone(first.send());
        second.add("order.lines-added", more(second, order, "BURGER"));
        first.add("order.lines-added", more(first, order, "COLA"));
        second.add("order.lines-added", more(second, order, "COLA"));
        assertDone(second.send());
        assertDone(first.send());
        assertDone(second.send());
        assertEquals(4, order(order).json().path("lines").size());
    }

    @Test
    void twoTillsThatSeatGuestsAtOneTableBothKeepTheirBills() {
        String table = table();
        String one = Journal.id();
        String two = Journal.id();
        String bill = Journal.id();
        String other = Journal.id();
        first.add("visit.opened", visit(one).put("tableId", table).put("covers", 2));
        first.add("order.placed", orderAt(first, bill, one));
        second.add("visit.opened", visit(two).put("tableId", table).put("covers", 2));
        second.add("order.placed", orderAt(second, other, two));
        assertDone(first.send());
        Answer answer = second.send().expect(200);

        assertEquals("table.occupied", answer.at("/events/0/conflict/code"), answer::toString);
        assertTrue(answer.json().at("/events/1/conflict").isMissingNode(), answer::toString);
        assertEquals(2, place(table).at("/party/orders").asInt());
        assertEquals(one, order(other).at("/visitId"));
        second.add("order.paid", second.payment(other, order(other).number("/due")));
        first.add("order.paid", first.payment(bill, order(bill).number("/due")));
        second.add("visit.closed", visit(two));
        assertDone(first.send());
        answer = second.send().expect(200);
        assertTrue(answer.json().at("/events/3/conflict").isMissingNode(), answer::toString);
        assertEquals("FREE", place(table).path("state").asText());
    }

    @Test
    void aBillIsSplitAndEveryPartPaidWithItsOwnReceipt() {
        String order = placed("BURGER");
        long total = order(order).number("/total");
        List<String> parts = List.of(Journal.id(), Journal.id(), Journal.id());
        long third = total / 3;
        long[] totals = {total - 2 * third, third, third};
        if (total % 3 == 2) {
            totals = new long[] {third + 1, third + 1, third};
        }
        first.add("order.split", split(order, "EQUAL", parts, totals));
        assertDone(first.send());
        assertEquals(3, order(order).number("/parts"));
        first.add("order.lines-added", more(first, order, "COLA"));
        assertEquals("order.split", lastConflict(first), "join the bills first");

        for (int i = 0; i < 3; i++) {
            ObjectNode paid = first.payment(order, totals[i]).put("partId", parts.get(i));
            first.add("order.paid", paid);
        }
        Answer answer = first.send().expect(200);
        assertTrue(answer.json().at("/events/5/conflict").isMissingNode(), answer::toString);
        assertEquals("PAID", order(order).at("/settlement"));
        assertEquals(total, order(order).number("/paid"));
        JsonNode made =
                house.cashier().get("/orders/" + order + "/parts").expect(200).json();
        for (int i = 0; i < 3; i++) {
            assertEquals(parts.get(i), made.path(i).path("id").asText());
            assertTrue(made.path(i).path("receiptNumber").asText().endsWith("J-00000" + (i + 1)), made::toString);
        }
        first.send().expect(200);
        assertEquals(3, count("payment", order));
    }

    @Test
    void byItemTheServerMakesThePartsThatWerePrinted() {
        String order = placed("BURGER");
        first.add("order.lines-added", more(first, order, "COLA"));
        assertDone(first.send());
        JsonNode lines = order(order).json().path("lines");
        List<String> parts = List.of(Journal.id(), Journal.id());
        ObjectNode body = split(
                order,
                "BY_ITEM",
                parts,
                lines.path(0).path("gross").asLong() + taxOf(lines.path(0)),
                lines.path(1).path("gross").asLong() + taxOf(lines.path(1)));
        for (int i = 0; i < 2; i++) {
            ObjectNode share = body.withArray("shares")
                    .addObject()
                    .put("lineId", lines.path(i).path("id").asText());
            share.putArray("weights").add(1 - i).add(i);
        }
        first.add("order.split", body);
        assertDone(first.send());
        first.add("order.joined", of(order));
        assertDone(first.send());
        assertEquals(0, order(order).number("/parts"));
    }

    @Test
    void aSplitThatCannotBeMadeLosesNoMoney() {
        String order = placed("BURGER");
        long total = order(order).number("/total");
        List<String> parts = List.of(Journal.id(), Journal.id());
        second.add("order.lines-added", more(second, order, "COLA"));
        assertDone(second.send());
        ObjectNode body = split(order, "AMOUNT", parts, 100, total - 100);
        first.add("order.split", body);
        first.add("order.paid", first.payment(order, 100).put("partId", parts.get(0)));
        first.add("order.paid", first.payment(order, total - 100).put("partId", parts.get(1)));
        Answer answer = first.send().expect(200);
        assertEquals("split.amounts", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals(total, order(order).number("/paid"), "it pays the whole bill");
        assertEquals("PARTLY_PAID", order(order).at("/settlement"));
    }

    @Test
    void anOrderIsHeldAndRecalledAndTheKitchenHearsOfItThen() {
        String order = Journal.id();
        ObjectNode body =
                first.order(order, first.line("BURGER", first.price("BURGER"))).put("send", false);
        first.add("order.placed", body);
        first.add("order.held", of(order).put("label", "Blue jacket"));
        assertDone(first.send());
        assertEquals("Blue jacket", open(order).at("/order/hold/label").asText());
        second.add("order.recalled", of(order));
        second.add("order.sent", of(order));
        assertDone(second.send());
        assertTrue(open(order).at("/order/hold").isMissingNode());
        Wait.until(Duration.ofSeconds(15), () -> {
            assertTrue(house.cashier()
                    .get("/outlets/" + house.outlet + "/tickets")
                    .text()
                    .contains(order));
            return order;
        });
    }

    @Test
    void aCourseWaitsUntilItIsFired() {
        String visit = Journal.id();
        String order = Journal.id();
        first.add("visit.opened", visit(visit).put("tableId", table()).put("covers", 2));
        ObjectNode body = orderAt(first, order, visit);
        ((ObjectNode) body.path("lines").path(0)).put("course", 2).put("seat", 1);
        first.add("order.placed", body);
        assertDone(first.send());
        assertTrue(order(order).json().at("/lines/0/sentAt").isMissingNode());
        first.add("course.fired", of(order).put("course", 2));
        assertDone(first.send());
        assertTrue(order(order).json().at("/lines/0/sentAt").isTextual());
        assertEquals(1, order(order).number("/lines/0/seat"));
    }

    /** As a till writes it: what comes for a part is believed to be of the combo, at the price that the guest was told. */
    @Test
    void aPartOfAComboThatWasSentGivesWayToAnother() {
        Journal manager = new Journal(Till.in(house, "TILL"), house.employee("MANAGER"));
        String order = Journal.id();
        String combo = Journal.id();
        ObjectNode cola = partOf(combo, manager.line("COLA", 212));
        ObjectNode comes = more(manager, order, "BURGER");
        partOf(combo, (ObjectNode) comes.at("/lines/0")).put("unitPrice", 262);
        manager.add("order.placed", manager.order(order, cola));
        manager.add("order.lines-added", comes);
        manager.add(
                "line.voided",
                of(order).put("lineId", cola.path("id").asText()).put("reasonId", Counter.reason(house, "VOID")));
        assertDone(manager.send());
        JsonNode open = open(order);
        assertEquals(1, open.at("/bill/lines").size(), open::toString);
        assertEquals(262, open.at("/bill/lines/0/unitPrice").asLong(), open::toString);
        open.at("/order/lines")
                .forEach(line -> assertEquals(combo, line.at("/combo/id").asText()));
    }

    private static ObjectNode partOf(String combo, ObjectNode line) {
        line.putObject("combo")
                .put("id", combo)
                .put("itemId", line.path("itemId").asText())
                .put("name", "Lunch");
        return line;
    }

    @Test
    void aDishGoesToAnotherSeatAndBackToTheWholeTable() {
        String order = placed("BURGER");
        String line = order(order).at("/lines/0/id");
        String castle = Restaurant.named("castle").order("COLA").at("/order/id");
        first.add("line.seated", of(order).put("lineId", line).put("seat", 3));
        assertDone(first.send());
        assertEquals(3, order(order).number("/lines/0/seat"));
        first.add("line.seated", of(order).put("lineId", line).put("seat", 3));
        assertDone(first.send());
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.audit_entry WHERE action = 'order.line-seated'"
                        + " AND subject_id = '" + order + "'"),
                "told twice, done once");
        first.add("line.seated", of(order).put("lineId", line));
        assertDone(first.send());
        assertTrue(order(order).json().at("/lines/0/seat").isMissingNode());

        first.add("line.seated", of(order).put("seat", 1));
        first.add("line.seated", of(order).put("lineId", Journal.id()).put("seat", 1));
        first.add("line.seated", of(order).put("lineId", line).put("seat", 100));
        first.add("line.seated", of(castle).put("lineId", line).put("seat", 1));
        Answer answer = first.send().expect(200);
        assertEquals("body.lineId", answer.at("/events/4/field"), answer::toString);
        assertEquals("line.unknown", answer.at("/events/5/conflict/code"), answer::toString);
        assertEquals("order.seat", answer.at("/events/6/conflict/code"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/7/conflict/code"), answer::toString);
        assertTrue(order(order).json().at("/lines/0/seat").isMissingNode());
    }

    @Test
    void whatMakesNoSenseIsKeptAndNotDone() {
        first.add("visit.opened", visit(Journal.id()).put("covers", 2));
        first.add(
                "visit.opened", visit(Journal.id()).put("tableId", Journal.id()).put("covers", 2));
        first.add("visit.opened", visit(Journal.id()).put("tableId", table()).put("covers", 0));
        first.add("visit.moved", visit(Journal.id()).put("tableId", table()));
        first.add("order.split", split(Journal.id(), "EQUAL", List.of(Journal.id()), 100));
        first.add("order.held", of(Journal.id()).put("moon", 1));
        first.add("course.fired", of(Journal.id()));
        Answer answer = first.send().expect(200);
        assertEquals("body.tableId", answer.at("/events/0/field"), answer::toString);
        assertEquals("table.unknown", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals("visit.covers", answer.at("/events/2/conflict/code"), answer::toString);
        assertEquals("visit.unknown", answer.at("/events/3/conflict/code"), answer::toString);
        assertEquals("body.parts", answer.at("/events/4/field"), answer::toString);
        assertEquals("body.moon", answer.at("/events/5/field"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/6/conflict/code"), answer::toString);
        assertEquals(7, answer.number("/watermark"));
    }

    @Test
    void whatIsAnotherTenantsOrOutletsIsNotTouched() {
        Restaurant castle = Restaurant.named("castle");
        String theirs = castle.order("COLA").at("/order/id");
        first.add("order.held", of(theirs));
        first.add("order.split", split(theirs, "EQUAL", List.of(Journal.id(), Journal.id()), 1, 1));
        first.add("order.held", of(theirs).put("outletId", castle.outlet));
        first.add(
                "visit.opened",
                visit(Journal.id())
                        .put("outletId", castle.outlet)
                        .put("tableId", table())
                        .put("covers", 2));
        Answer answer = first.send().expect(200);
        assertEquals("order.unknown", answer.at("/events/0/conflict/code"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals("sync.outlet", answer.at("/events/2/code"), answer::toString);
        assertEquals("sync.outlet", answer.at("/events/3/code"), answer::toString);
        house.cashier().get("/outlets/" + castle.outlet + "/open-orders").expectProblem(404, "outlet.unknown");
    }

    /** @return the order of one thing, on the server */
    private String placed(String sku) {
        String order = Journal.id();
        first.add("order.placed", first.order(order, first.line(sku, first.price(sku))));
        assertDone(first.send());
        return order;
    }

    private static long taxOf(JsonNode line) {
        return house.menu().path("pricesIncludeTax").asBoolean()
                ? 0
                : line.path("tax").asLong();
    }

    private static String lastConflict(Journal journal) {
        Answer answer = journal.send().expect(200);
        JsonNode events = answer.json().path("events");
        return events.path(events.size() - 1).at("/conflict/code").asText();
    }

    /** All of it was done as told, now or before. */
    private static void assertDone(Answer answer) {
        answer.expect(200);
        assertTrue(!answer.text().contains("conflict") && !answer.text().contains("REFUSED"), answer::toString);
    }

    private static ObjectNode orderAt(Journal journal, String order, String visit) {
        return journal.order(order, journal.line("COLA", journal.price("COLA")))
                .put("serviceMode", "DINE_IN")
                .put("visitId", visit)
                .put("covers", 2)
                .put("tableName", "T");
    }

    private static ObjectNode more(Journal journal, String order, String sku) {
        ObjectNode body = of(order).put("menuVersion", journal.menuVersion()).put("send", true);
        body.set("taxes", journal.taxes());
        body.putArray("lines").add(journal.line(sku, journal.price(sku)));
        return body;
    }

    private static ObjectNode split(String order, String how, List<String> ids, long... totals) {
        ObjectNode body = of(order).put("how", how);
        for (int i = 0; i < ids.size(); i++) {
            body.withArray("parts").addObject().put("id", ids.get(i)).put("total", totals[i]);
        }
        return body;
    }

    private static ObjectNode of(String order) {
        return JSON.createObjectNode().put("orderId", order).put("outletId", house.outlet);
    }

    private static ObjectNode visit(String visit) {
        return JSON.createObjectNode().put("visitId", visit).put("outletId", house.outlet);
    }

    private static Answer order(String id) {
        return house.cashier().get("/orders/" + id).expect(200);
    }

    private static JsonNode open(String order) {
        Answer open =
                house.cashier().get("/outlets/" + house.outlet + "/open-orders").expect(200);
        for (JsonNode one : open.json().path("orders")) {
            if (one.at("/order/id").asText().equals(order)) {
                return one;
            }
        }
        throw new AssertionError(order + " is not open: " + open);
    }

    private static String table() {
        String name = "S" + TABLES.incrementAndGet();
        return house.manager()
                .post("/outlets/" + house.outlet + "/floor-plans", """
                        {"name": "Room %s", "tables": [{"name": "%s", "seats": 4, "x": 0, "y": 0}]}""".formatted(name, name))
                .expect(201)
                .at("/tables/0/id");
    }

    private static JsonNode place(String table) {
        for (JsonNode room : house.cashier()
                .get("/outlets/" + house.outlet + "/floor")
                .expect(200)
                .json()
                .path("rooms")) {
            for (JsonNode place : room.path("tables")) {
                if (place.at("/table/id").asText().equals(table)) {
                    return place;
                }
            }
        }
        throw new AssertionError("There is no table " + table);
    }

    private static long count(String table, String order) {
        return Database.number("SELECT count(*) FROM comanda." + table + " WHERE order_id = '" + order + "'");
    }
}
