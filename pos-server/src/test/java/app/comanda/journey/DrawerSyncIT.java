package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tills did with their drawers, discounts and refunds without a network comes to the server: each once, to the cent. */
class DrawerSyncIT {

    private static Restaurant house;
    private static String cashier;
    private static String manager;

    @BeforeAll
    static void aRestaurant() {
        house = Restaurant.named("drawersync");
        cashier = staff("CASHIER");
        manager = staff("MANAGER");
    }

    private static String staff(String role) {
        for (JsonNode one : house.owner().get("/staff").expect(200).json()) {
            if (one.path("role").asText().equalsIgnoreCase(role)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("Nobody is " + role);
    }

    private final Journal journal = journal();
    private final long price = journal.price("COLA");

    private static Journal journal() {
        return new Journal(Till.in(house, "TILL"), cashier);
    }

    @Test
    void aShiftFromItsFloatToItsReport() {
        String shift = open(10_000);
        journal.sell("COLA");
        journal.sell("COLA");
        move(shift, "PAID_IN", 500, reason("PAID_IN"), null);
        move(shift, "SAFE_DROP", 300, null, null);
        move(shift, "PAID_OUT", 200, reason("PAID_OUT"), approval(200));
        move(shift, "NO_SALE", 0, reason("NO_SALE"), approval(0));
        long expected = 10_000 + 2 * price + 500 - 300 - 200;
        count(shift, expected - 10);
        close(shift, reason("VARIANCE"), approval(10));
        Answer answer = clean();

        assertEquals(journal.events.size(), answer.number("/watermark"));
        Answer report = house.manager().get("/shifts/" + shift + "/report").expect(200);
        assertEquals(1, report.number("/heading/number"), report::toString);
        assertEquals(expected, report.number("/drawer/expected"));
        assertEquals(-10, report.number("/drawer/variance"));
        assertEquals(2 * price, report.number("/drawer/taken"));
        assertEquals(
                3,
                Database.number("SELECT count(*) FROM comanda.approval WHERE used_at IS NOT NULL AND approver_id = '"
                        + manager + "' AND subject_id = '" + shift + "'"));
    }

    @Test
    void aJournalThatComesAgainFromABackupDoesNothingTwice() {
        String shift = open(1_000);
        String order = journal.sell("COLA");
        move(shift, "PAID_IN", 500, reason("PAID_IN"), null);
        refund(order, price, approval(price));
        count(shift, 1_500);
        close(shift, null, null);
        clean();
        List.copyOf(journal.events)
                .forEach(event -> journal.add(
                        event.path("kind").asText(), json(event.path("body").asText())));
        clean();
        assertEquals(1, count("drawer_shift", "terminal_id = '" + journal.till.terminal + "'"));
        assertEquals(1, count("drawer_movement", "shift_id = '" + shift + "'"));
        assertEquals(1, count("refund", "order_id = '" + order + "'"));
        assertEquals(1_500, report(shift).number("/drawer/expected"));
    }

    @Test
    void numbersOfReportsHaveNoGapsWhoeverClosedOffline() {
        for (int number = 1; number <= 3; number++) {
            String shift = open(100);
            journal.sell("COLA");
            count(shift, 100 + price);
            close(shift, null, null);
            clean();
            assertEquals(number, report(shift).number("/heading/number"));
        }
    }

    @Test
    void aShiftWhoseDifferenceNobodyExplainedIsClosedAndAConflict() {
        String shift = open(100);
        count(shift, 90);
        close(shift, null, null);
        Answer answer = journal.send().expect(200);
        assertEquals("shift.variance", answer.at("/events/2/conflict/code"), answer::toString);
        assertEquals(1, report(shift).number("/heading/number"));
    }

    @Test
    void anApprovalIsForOnePersonWithinTheirLimit() {
        String shift = open(100);
        move(shift, "PAID_OUT", 50, reason("PAID_OUT"), null);
        move(shift, "PAID_OUT", 20, reason("PAID_OUT"), approval(10));
        move(shift, "PAID_OUT", 7, reason("PAID_OUT"), approval(7).put("approverId", cashier));
        move(shift, "PAID_OUT", 3, reason("PAID_OUT"), approval(3).put("approverId", Journal.id()));
        ObjectNode once = approval(5);
        move(shift, "PAID_OUT", 5, reason("PAID_OUT"), once);
        move(shift, "PAID_OUT", 5, reason("PAID_OUT"), once);
        Answer answer = journal.send().expect(200);
        assertEquals("approval.needed", answer.at("/events/1/conflict/code"), answer::toString);
        assertEquals("approval.other-act", answer.at("/events/2/conflict/code"), answer::toString);
        assertEquals("approval.beyond-limit", answer.at("/events/3/conflict/code"), answer::toString);
        assertEquals("approval.approver", answer.at("/events/4/conflict/code"), answer::toString);
        assertTrue(answer.json().at("/events/5/conflict").isMissingNode(), answer::toString);
        assertEquals("approval.used", answer.at("/events/6/conflict/code"), answer::toString);
        assertEquals(
                100 - 50 - 20 - 7 - 3 - 5 - 5,
                house.manager().get("/shifts/" + shift + "/report").number("/drawer/expected"),
                "the cash is gone all the same");
    }

    @Test
    void discountsAreOnTheBillAsTheTillReckonedThem() {
        String order = Journal.id();
        ObjectNode line = journal.line("COLA", price);
        journal.add("order.placed", journal.order(order, line));
        ObjectNode tenth = of(order).put("discountId", Journal.id()).put("percent", "10");
        tenth.put("lineId", line.path("id").asText()).put("reasonId", reason("DISCOUNT"));
        long off = Math.round(price / 10.0);
        journal.add("line.discounted", tenth.set("approval", approval(off)));
        ObjectNode amount = of(order).put("discountId", Journal.id()).put("amount", 30);
        journal.add(
                "order.discounted", amount.put("reasonId", reason("DISCOUNT")).set("approval", approval(30)));
        long due = price - off - 30;
        journal.add("order.paid", paid(order, due));
        clean();

        Answer sold = house.cashier().get("/orders/" + order).expect(200);
        assertEquals(due, sold.number("/total"), sold::toString);
        assertEquals("PAID", sold.at("/settlement"));
        assertEquals(2, count("order_adjustment", "order_id = '" + order + "' AND approver_id = '" + manager + "'"));
    }

    @Test
    void aDishOnTheHouseCostsNothing() {
        String order = Journal.id();
        ObjectNode line = journal.line("COLA", price);
        journal.add("order.placed", journal.order(order, line));
        ObjectNode comp = of(order)
                .put("discountId", Journal.id())
                .put("lineId", line.path("id").asText());
        journal.add("line.comped", comp.put("reasonId", reason("COMP")).set("approval", approval(price)));
        clean();
        assertEquals(0, house.cashier().get("/orders/" + order).number("/total"));
    }

    @Test
    void aDiscountThatIsTakenBackIsPaidByTheGuestAfterAll() {
        String order = Journal.id();
        String discount = Journal.id();
        journal.add("order.placed", journal.order(order, journal.line("COLA", price)));
        ObjectNode amount = of(order).put("discountId", discount).put("amount", 30);
        journal.add(
                "order.discounted", amount.put("reasonId", reason("DISCOUNT")).set("approval", approval(30)));
        journal.add("discount.withdrawn", of(order).put("discountId", discount));
        journal.add("discount.withdrawn", of(order).put("discountId", discount));
        journal.add("order.paid", paid(order, price));
        clean();
        Answer bill = house.cashier().get("/orders/" + order).expect(200);
        assertEquals(price, bill.number("/total"));
        assertEquals(0, bill.json().path("discounts").size(), bill::toString);

        journal.add("discount.withdrawn", of(order).put("discountId", Journal.id()));
        Answer answer = journal.send().expect(200);
        assertEquals("discount.unknown", answer.at("/events/5/conflict/code"), answer::toString);
    }

    @Test
    void aDiscountThatNobodyApprovedLeavesTheBillOpenAndTheMoneyBooked() {
        String order = Journal.id();
        journal.add("order.placed", journal.order(order, journal.line("COLA", price)));
        ObjectNode half = of(order).put("discountId", Journal.id()).put("percent", "50");
        journal.add("order.discounted", half.put("reasonId", reason("DISCOUNT")));
        journal.add("order.paid", paid(order, price / 2));
        Answer answer = journal.send().expect(200);
        assertEquals("approval.needed", answer.at("/events/1/conflict/code"), answer::toString);
        assertTrue(answer.json().at("/events/2/conflict").isMissingNode(), answer::toString);
        Answer bill = house.cashier().get("/orders/" + order).expect(200);
        assertEquals(price, bill.number("/total"));
        assertEquals(price / 2, bill.number("/paid"));
    }

    @Test
    void aRefundGivesBackWhatWasPaidAndNoMore() {
        String shift = open(1_000);
        String order = journal.sell("COLA");
        refund(order, price, approval(price));
        clean();
        assertEquals(price, house.cashier().get("/orders/" + order).number("/refunded"));

        refund(order, price, approval(price));
        Answer answer = journal.send().expect(200);
        assertEquals("refund.nothing", answer.at("/events/4/conflict/code"), answer::toString);
        assertEquals(price, house.cashier().get("/orders/" + order).number("/refunded"));
        assertEquals(
                1_000 - price,
                house.manager().get("/shifts/" + shift + "/report").number("/drawer/expected"),
                "the money is gone");
        assertEquals(-price, missing());
    }

    @Test
    void aRefundThatWasReckonedOtherwiseIsBookedAndItsDifferenceTold() {
        String shift = open(1_000);
        String order = journal.sell("COLA");
        refund(order, price + 25, approval(price));
        Answer answer = journal.send().expect(200);
        assertEquals("sync.refund-differs", answer.at("/events/3/conflict/code"), answer::toString);
        assertEquals(-25, missing());
        assertEquals(975, house.manager().get("/shifts/" + shift + "/report").number("/drawer/expected"));
    }

    @Test
    void whatMakesNoSenseIsKeptAndNotDone() {
        Restaurant castle = Restaurant.named("drawercastle");
        String shift = open(100);
        journal.add("drawer.opened", drawer(Journal.id()).put("float", 5).put("outletId", castle.outlet));
        journal.add(
                "drawer.moved",
                drawer(shift)
                        .put("movementId", Journal.id())
                        .put("movement", "THROWN")
                        .put("amount", 1));
        journal.add(
                "drawer.moved", drawer(shift).put("movementId", Journal.id()).put("movement", "SAFE_DROP"));
        journal.add("drawer.counted", drawer(Journal.id()).put("amount", 1));
        journal.add("drawer.closed", drawer(shift));
        journal.add(
                "order.discounted",
                of(castle.order("COLA").at("/order/id"))
                        .put("discountId", Journal.id())
                        .put("percent", "10")
                        .put("reasonId", reason("DISCOUNT")));
        journal.add(
                "refund.made", of(Journal.id()).put("refundId", Journal.id()).put("amount", -5));
        Answer answer = journal.send().expect(200);
        assertEquals("sync.outlet", answer.at("/events/1/code"), answer::toString);
        assertEquals("body.movement", answer.at("/events/2/field"), answer::toString);
        assertEquals("body.amount", answer.at("/events/3/field"), answer::toString);
        assertEquals("shift.unknown", answer.at("/events/4/conflict/code"), answer::toString);
        assertEquals("shift.not-counted", answer.at("/events/5/conflict/code"), answer::toString);
        assertEquals("order.unknown", answer.at("/events/6/conflict/code"), answer::toString);
        assertEquals("body.amount", answer.at("/events/7/field"), answer::toString);
        assertEquals(8, answer.number("/watermark"), "and the journal goes on");
    }

    @Test
    void aShiftOfAnotherTillIsNotTouched() {
        Journal other = journal();
        String theirs = open(100);
        clean();
        other.add("drawer.opened", drawer(theirs).put("float", 7));
        other.add("drawer.counted", drawer(theirs).put("amount", 7));
        other.add("drawer.closed", drawer(theirs));
        Answer answer = other.send().expect(200);
        for (int i = 0; i < 3; i++) {
            assertEquals("shift.other-terminal", answer.at("/events/" + i + "/conflict/code"), answer::toString);
        }
        assertEquals(100, house.manager().get("/shifts/" + theirs + "/report").number("/drawer/expected"));
    }

    @Test
    void aTillKnowsItsHouse() {
        String shift = open(4_000);
        clean();
        Answer card = journal.till.api().get("/terminal").expect(200);
        assertEquals(shift, card.at("/house/shift/id"), card::toString);
        assertTrue(card.text().contains("\"deed\":\"ORDER_DISCOUNT\""), card::toString);
        assertEquals(10_000, card.number("/house/denominations/0"));
        assertTrue(Till.in(house, "KITCHEN")
                .api()
                .get("/terminal")
                .json()
                .at("/house")
                .isMissingNode());
    }

    private String open(long openingFloat) {
        String shift = Journal.id();
        journal.add("drawer.opened", drawer(shift).put("float", openingFloat));
        return shift;
    }

    private void move(String shift, String kind, long amount, @Nullable String reason, @Nullable ObjectNode approval) {
        ObjectNode body = drawer(shift)
                .put("movementId", Journal.id())
                .put("movement", kind)
                .put("amount", amount);
        journal.add("drawer.moved", with(body, reason, approval));
    }

    private void count(String shift, long amount) {
        journal.add("drawer.counted", drawer(shift).put("amount", amount));
    }

    private void close(String shift, @Nullable String reason, @Nullable ObjectNode approval) {
        journal.add("drawer.closed", with(drawer(shift), reason, approval));
    }

    private void refund(String order, long amount, ObjectNode approval) {
        ObjectNode body =
                of(order).put("refundId", Journal.id()).put("amount", amount).put("receipt", journal.nextReceipt());
        journal.add("refund.made", with(body, reason("REFUND"), approval));
    }

    private ObjectNode paid(String order, long amount) {
        return journal.payment(order, amount);
    }

    private static ObjectNode with(ObjectNode body, @Nullable String reason, @Nullable ObjectNode approval) {
        if (reason != null) {
            body.put("reasonId", reason);
        }
        return approval == null ? body : body.set("approval", approval);
    }

    private static ObjectNode approval(long amount) {
        return json("{}").put("id", Journal.id()).put("approverId", manager).put("amount", amount);
    }

    private static ObjectNode drawer(String shift) {
        return json("{}").put("outletId", house.outlet).put("shiftId", shift);
    }

    private static ObjectNode of(String order) {
        return json("{}").put("outletId", house.outlet).put("orderId", order);
    }

    private static String reason(String kind) {
        return house.cashier().get("/reasons?kind=" + kind).expect(200).at("/reasons/0/id");
    }

    private Answer clean() {
        Answer answer = journal.send().expect(200);
        assertTrue(!answer.text().contains("conflict") && !answer.text().contains("REFUSED"), answer::toString);
        return answer;
    }

    private static Answer report(String shift) {
        return house.manager().get("/shifts/" + shift + "/report").expect(200);
    }

    private long missing() {
        return Database.number("SELECT coalesce(sum(money), 0) FROM comanda.sync_conflict WHERE terminal_id = '"
                + journal.till.terminal + "'");
    }

    private static long count(String table, String where) {
        return Database.number("SELECT count(*) FROM comanda." + table + " WHERE " + where);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
