package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A table pays separately, tips, and gets money back. */
@ResourceLock("harbour")
class SplittingIT {

    private static final String CASH = "{\"method\": \"CASH\"}";

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();

    @Test
    void threeGuestsPayEqualPartsEachWithAReceiptOfTheirOwn() {
        Answer order = table("BURGER", "COLA");
        JsonNode parts =
                split(order, "{\"how\": \"EQUAL\", \"parts\": 3}").expect(201).json();
        assertEquals(order.number("/total"), sum(parts, "total"));
        assertEquals(order.number("/subtotal"), sum(parts, "subtotal"));
        assertEquals(order.number("/tax"), sum(parts, "tax"));

        String first = parts.at("/0/id").asText();
        pay(order, "{\"method\": \"CASH\"}").expectProblem(422, "part.missing", "partId");
        pay(order, "{\"method\": \"CASH\", \"partId\": \"" + UUID.randomUUID() + "\"}")
                .expectProblem(422, "part.unknown", "partId");
        addCola(order).expectProblem(409, "order.split");
        pay(order, "{\"method\": \"CASH\", \"tip\": 100, \"partId\": \"" + first + "\"}")
                .expect(201);
        pay(order, part(first)).expectProblem(409, "order.settled");
        join(order).expectProblem(409, "order.partly-paid");
        assertEquals("PARTLY_PAID", now(order).at("/settlement"));

        pay(order, part(parts.at("/1/id").asText())).expect(201);
        pay(order, part(parts.at("/2/id").asText())).expect(201);
        Answer paid = now(order);
        assertEquals("PAID", paid.at("/settlement"));
        assertEquals(order.number("/total") + 100, paid.number("/total"));
        assertEquals(100, paid.number("/tip"));
        assertEquals(paid.number("/total") + paid.number("/cashRounding"), paid.number("/paid"));
        JsonNode settled = cashier.get(path(order) + "/parts").expect(200).json();
        assertEquals(paid.number("/paid"), sum(settled, "paid"));
        assertEquals(
                3,
                StreamSupport.stream(settled.spliterator(), false)
                        .map(each -> each.path("receiptNumber").asText())
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .count());
    }

    @Test
    void guestsPayForWhatTheyHadAndShareABottle() {
        Answer order = table("BURGER", "COLA", "CAKE");
        List<String> lines = lines(order);
        String shares = shares(lines.get(0), "[1, 0]", lines.get(1), "[0, 1]", lines.get(2), "[1, 1]");
        JsonNode parts = split(order, "{\"how\": \"BY_ITEM\", \"shares\": " + shares + "}")
                .expect(201)
                .json();
        assertEquals(order.number("/total"), sum(parts, "total"));
        assertEquals(2, parts.at("/0/lines").size());
        assertEquals(2, parts.at("/1/lines/1/ofShares").asInt());

        assertEquals(0, join(order).expect(200).number("/parts"));
        addCola(order).expect(200);
        assertEquals(0, cashier.get(path(order) + "/parts").json().size());
    }

    @Test
    void seatsPayForThemselvesAndForTheirShareOfTheTable() {
        Answer order = cashier.post(
                        "/orders",
                        "{\"outletId\": \"" + harbour.outlet + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": ["
                                + "{\"sku\": \"BURGER\", \"seat\": 1}, {\"sku\": \"COLA\", \"seat\": 3}, {\"sku\": \"CAKE\"}]}")
                .expect(201);
        String path = "/orders/" + order.at("/order/id");
        JsonNode parts = cashier.post(path + "/split", "{\"how\": \"BY_SEAT\"}")
                .expect(201)
                .json();
        assertEquals(2, parts.size());
        assertEquals(1, parts.at("/0/seat").asInt());
        assertEquals(3, parts.at("/1/seat").asInt());
        assertEquals(order.number("/order/total"), sum(parts, "total"));
        assertEquals(2, parts.at("/0/lines").size());
    }

    @Test
    void aSplitThatMakesNoSenseIsRefusedByItsField() {
        Answer order = table("BURGER", "COLA");
        List<String> lines = lines(order);
        long total = order.number("/total");
        split(order, "{}").expectProblem(422, "json.missing", "how");
        split(order, "{\"how\": \"EQUAL\", \"parts\": 1}").expectProblem(422, "split.parts", "parts");
        split(order, "{\"how\": \"EQUAL\", \"parts\": 51}").expectProblem(422, "split.parts", "parts");
        split(order, "{\"how\": \"AMOUNT\", \"amounts\": [100, 100]}").expectProblem(422, "split.amounts", "amounts");
        split(order, "{\"how\": \"AMOUNT\", \"amounts\": [0, " + total + "]}")
                .expectProblem(422, "split.amount", "amounts[0]");
        split(order, "{\"how\": \"AMOUNT\", \"amounts\": [100, " + total + "]}")
                .expectProblem(422, "split.amount", "amounts[1]");
        split(order, "{\"how\": \"BY_SEAT\"}").expectProblem(422, "split.seats", "how");
        byItem(order, shares(lines.get(0), "[0, 0]", lines.get(1), "[1, 1]"))
                .expectProblem(422, "split.weights", "shares[0].weights");
        byItem(order, shares(lines.get(0), "[1, 0]", lines.get(1), "[1, -1]"))
                .expectProblem(422, "split.weights", "shares[1].weights[1]");
        byItem(order, shares(lines.get(0), "[1, 0]", lines.get(1), "[1, 0, 0]"))
                .expectProblem(422, "split.weights", "shares[1].weights");
        byItem(order, shares(lines.get(0), "[1]")).expectProblem(422, "split.parts", "shares[0].weights");
        byItem(order, shares(lines.get(0), "[1, 1]")).expectProblem(422, "split.shares", "shares");
        byItem(order, shares(UUID.randomUUID().toString(), "[1, 1]"))
                .expectProblem(422, "split.line", "shares[0].lineId");
        byItem(order, shares(lines.get(0), "[1, 0]", lines.get(1), "[1, 0]"))
                .expectProblem(422, "split.shares", "shares");
        assertEquals(0, now(order).number("/parts"), "nothing half done");
        join(order).expectProblem(409, "order.whole");
    }

    @Test
    void aTipIsInThePaymentAndRaisesTheTotal() {
        Answer order = table("COLA");
        long total = order.number("/total");
        pay(order, "{\"method\": \"CASH\", \"tip\": -1}").expectProblem(422, "payment.tip", "tip");
        pay(order, "{\"method\": \"CASH\", \"amount\": 50, \"tip\": 60}").expectProblem(422, "payment.tip", "tip");
        Answer payment = pay(order, "{\"method\": \"CASH\", \"tip\": 150, \"tendered\": 10000}")
                .expect(201);
        assertEquals(150, payment.number("/tip"));
        assertEquals(total + 150, payment.number("/amount") - payment.number("/cashRounding"));
        assertEquals(10_000, payment.number("/amount") + payment.number("/change"));
        assertEquals(total + 150, cashier.get(path(order) + "/bill").number("/total"), "the bill explains it");
        pay(order, "{\"method\": \"CASH\", \"tip\": 150}").expectProblem(409, "order.settled");
        pay(order, "{\"method\": \"CASH\", \"amount\": 50, \"tip\": 50}").expect(201);
        assertEquals(200, now(order).number("/tip"));
    }

    @Test
    void refundsInStepsGiveBackExactlyWhatWasPaid() {
        Answer order = table("BURGER", "COLA", "CAKE");
        pay(order, "{\"method\": \"CASH\", \"amount\": 1000}").expect(201);
        pay(order, "{\"method\": \"CASH\", \"tip\": 111}").expect(201);
        long paid = now(order).number("/paid");
        List<String> lines = lines(order);
        Api manager = harbour.manager();

        Answer first = refund(manager, order, "\"lines\": [{\"lineId\": \"" + lines.get(1) + "\"}], \"restock\": true")
                .expect(201);
        assertEquals("1", first.at("/lines/0/quantity"));
        assertEquals("PARTLY_REFUNDED", now(order).at("/settlement"));
        assertEquals("1", now(order).at("/lines/1/refundedQuantity"));
        refund(manager, order, "\"lines\": [{\"lineId\": \"" + lines.get(1) + "\"}]")
                .expectProblem(422, "refund.quantity", "lines[0].quantity");
        refund(manager, order, "\"amount\": 333").expect(201);
        refund(manager, order, "\"amount\": " + paid).expectProblem(422, "refund.above-paid", "amount");
        refund(manager, order, "\"restock\": false").expect(201);

        Answer now = now(order);
        assertEquals("REFUNDED", now.at("/settlement"));
        assertEquals(paid, now.number("/refunded"));
        JsonNode made = cashier.get(path(order) + "/refunds").expect(200).json();
        assertEquals(3, made.size());
        assertEquals(paid, sum(made, "amount"));
        assertNotEquals(
                made.at("/0/receiptNumber").asText(),
                made.at("/1/receiptNumber").asText());
        assertEquals(paid, sum(cashier.get(path(order) + "/payments").json(), "refunded"));
        refund(manager, order, "\"restock\": false").expectProblem(409, "refund.nothing");
    }

    @Test
    void twoClerksAtOnceGiveBackWhatWasPaidAtMost() {
        Answer order = table("BURGER");
        pay(order, CASH).expect(201);
        Api manager = harbour.manager();
        Api owner = harbour.owner();
        List<Answer> answers = atOnce(
                () -> refund(manager, order, "\"amount\": 1000"),
                () -> refund(owner, order, "\"amount\": 1000"),
                () -> refund(manager, order, "\"restock\": false"),
                () -> refund(owner, order, "\"restock\": false"));
        assertTrue(
                answers.stream().allMatch(answer -> List.of(201, 409, 422).contains(answer.status())),
                answers::toString);
        Answer now = now(order);
        assertEquals(now.number("/paid"), now.number("/refunded"));
        assertEquals(
                now.number("/paid"), sum(cashier.get(path(order) + "/refunds").json(), "amount"));
    }

    @Test
    void aRefundIsRefusedToWhoMayNotAndByItsField() {
        Answer order = table("COLA");
        Api manager = harbour.manager();
        refund(manager, order, "\"amount\": 100").expectProblem(409, "refund.nothing");
        pay(order, CASH).expect(201);
        refund(cashier, order, "\"amount\": 100").expectProblem(403, "approval.needed");
        refund(manager, order, "\"amount\": 0").expectProblem(422, "refund.amount", "amount");
        refund(manager, order, "\"amount\": 1, \"lines\": []").expectProblem(422, "refund.ambiguous", "amount");
        refund(manager, order, "\"lines\": []").expectProblem(422, "refund.line", "lines");
        refund(manager, order, "\"lines\": [{\"lineId\": \"" + UUID.randomUUID() + "\"}]")
                .expectProblem(422, "refund.line", "lines[0].lineId");
        refund(manager, order, "\"amount\": 1, \"paymentId\": \"" + UUID.randomUUID() + "\"")
                .expectProblem(422, "refund.payment", "paymentId");
        refund(manager, order, "\"amount\": 1, \"partId\": \"" + UUID.randomUUID() + "\"")
                .expectProblem(422, "part.unknown", "partId");
        manager.post(path(order) + "/refunds", "{\"amount\": 1}").expectProblem(422, "refund.reason", "reasonId");
        Restaurant castle = Restaurant.named("castle");
        refund(castle.manager(), order, "\"amount\": 1").expectProblem(404, "order.unknown");
        castle.cashier()
                .post(path(order) + "/split", "{\"how\": \"EQUAL\", \"parts\": 2}")
                .expectProblem(404, "order.unknown");
        castle.cashier().get(path(order) + "/parts").expectProblem(404, "order.unknown");
    }

    private Answer table(String... skus) {
        String lines = String.join(
                ",", Stream.of(skus).map(sku -> "{\"sku\": \"" + sku + "\"}").toList());
        Answer placed = cashier.post(
                        "/orders",
                        "{\"outletId\": \"" + harbour.outlet + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [" + lines
                                + "]}")
                .expect(201);
        return cashier.get("/orders/" + placed.at("/order/id")).expect(200);
    }

    private static String path(Answer order) {
        return "/orders/" + order.at("/id");
    }

    private Answer now(Answer order) {
        return cashier.get(path(order)).expect(200);
    }

    private Answer split(Answer order, String body) {
        return cashier.post(path(order) + "/split", body);
    }

    private Answer byItem(Answer order, String shares) {
        return split(order, "{\"how\": \"BY_ITEM\", \"shares\": " + shares + "}");
    }

    private Answer join(Answer order) {
        return cashier.delete(path(order) + "/split");
    }

    private Answer pay(Answer order, String body) {
        return cashier.post(path(order) + "/payments", body);
    }

    private Answer addCola(Answer order) {
        return cashier.post(path(order) + "/lines", "{\"lines\": [{\"sku\": \"COLA\"}]}");
    }

    private static Answer refund(Api by, Answer order, String what) {
        return by.post(path(order) + "/refunds", "{" + what + ", \"reason\": \"Was cold\"}");
    }

    private static String part(String id) {
        return "{\"method\": \"CASH\", \"partId\": \"" + id + "\"}";
    }

    private static List<String> lines(Answer order) {
        return StreamSupport.stream(order.json().path("lines").spliterator(), false)
                .map(line -> line.path("id").asText())
                .toList();
    }

    /** A line, its weights, a line, its weights… */
    private static String shares(String... linesAndWeights) {
        StringBuilder shares = new StringBuilder();
        for (int i = 0; i < linesAndWeights.length; i += 2) {
            shares.append(i == 0 ? "[" : ", ")
                    .append("{\"lineId\": \"" + linesAndWeights[i] + "\", \"weights\": " + linesAndWeights[i + 1]
                            + "}");
        }
        return shares.append("]").toString();
    }

    private static long sum(JsonNode rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToLong(row -> row.path(column).asLong())
                .sum();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... calls) {
        List<CompletableFuture<Answer>> running =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
