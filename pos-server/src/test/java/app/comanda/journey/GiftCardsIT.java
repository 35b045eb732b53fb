package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guests pay with money that they gave before. */
@ResourceLock("harbour")
class GiftCardsIT {

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();
    private final Api manager = harbour.manager();

    @Test
    void aCardPaysPartOfABillCashTheRestAndTheReceiptShowsBoth() {
        Answer card = issue(300);
        String code = card.at("/code");
        Answer order = harbour.order("BURGER");
        long total = order.number("/order/total");
        assertTrue(total > 300, order::toString);

        Answer beyond = pay(order, withCard(code, "")).expectProblem(422, "giftcard.balance", "amount");
        assertTrue(beyond.at("/detail").contains("3.00 USD"), beyond::toString);
        assertEquals("UNPAID", now(order).at("/settlement"));

        Answer paid = pay(order, withCard(code, ", \"amount\": 300")).expect(201);
        assertEquals("GIFT_CARD", paid.at("/method"));
        assertEquals(300, paid.number("/amount"));
        assertEquals(0, paid.number("/cashRounding"));
        assertFalse(paid.text().contains(code), "an answer tells no code");
        assertEquals("PARTLY_PAID", now(order).at("/settlement"));
        pay(order, "{\"method\": \"CASH\"}").expect(201);
        assertEquals("PAID", now(order).at("/settlement"));

        String receipt = cashier.header("Accept", "text/html")
                .get(path(order) + "/receipt")
                .expect(200)
                .text();
        assertTrue(receipt.contains("Gift card") && receipt.contains("Cash"), receipt);
        JsonNode story = story(card);
        assertEquals(0, story.at("/giftCard/balance").asLong());
        assertEquals("REDEEMED", story.at("/entries/0/kind").asText());
        assertEquals(-300, story.at("/entries/0/amount").asLong());
        assertEquals(order.at("/order/id"), story.at("/entries/0/orderId").asText());
        assertEquals("ISSUED", story.at("/entries/1/kind").asText());
    }

    @Test
    void aSaleAtTheCounterIsPaidWithACardInOneCall() {
        String code = issue(5_000).at("/code");
        Answer sale = cashier.post(
                        "/orders", harbour.orderOf("COLA", ", \"payment\": " + withCard(code, ", \"tip\": 100")))
                .expect(201);
        assertEquals("PAID", sale.at("/order/settlement"));
        assertEquals("GIFT_CARD", sale.at("/payment/method"));
        assertEquals(sale.number("/order/total"), sale.number("/payment/amount"));
    }

    @Test
    void partsOfASplitBillArePaidWithCards() {
        String code = issue(5_000).at("/code");
        Answer order = harbour.order("BURGER");
        JsonNode parts = cashier.post(path(order) + "/split", "{\"how\": \"EQUAL\", \"parts\": 2}")
                .expect(201)
                .json();
        String first = parts.at("/0/id").asText();
        pay(order, withCard(code, ", \"partId\": \"" + first + "\"")).expect(201);
        pay(order, "{\"method\": \"CASH\", \"partId\": \"" + parts.at("/1/id").asText() + "\"}")
                .expect(201);
        assertEquals("PAID", now(order).at("/settlement"));
        String receipt = cashier.header("Accept", "text/html")
                .get(path(order) + "/parts/" + first + "/receipt")
                .expect(200)
                .text();
        assertTrue(receipt.contains("Gift card"), receipt);
    }

    @Test
    void ofManyClerksAtOneCardOneGetsTheLastMoney() {
        Answer card = issue(1_000);
        String code = card.at("/code");
        List<Answer> orders =
                IntStream.range(0, 6).mapToObj(i -> harbour.order("BURGER")).toList();
        List<CompletableFuture<Answer>> calls = orders.stream()
                .map(order -> CompletableFuture.supplyAsync(() -> pay(order, withCard(code, ", \"amount\": 600"))))
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expectProblem(422, "giftcard.balance", "amount"));
        JsonNode story = story(card);
        assertEquals(400, story.at("/giftCard/balance").asLong());
        assertEquals(2, story.at("/entries").size());
        long paid =
                orders.stream().mapToLong(order -> now(order).number("/paid")).sum();
        assertEquals(600, paid, "what the bills got is what the card lost");
    }

    @Test
    void aRepeatedCallTakesTheMoneyOnce() {
        Answer card = issue(1_000);
        Answer order = harbour.order("BURGER");
        Api again = cashier.key(UUID.randomUUID().toString());
        String body = withCard(card.at("/code"), ", \"amount\": 200");
        Answer first = again.post(path(order) + "/payments", body).expect(201);
        Answer second = again.post(path(order) + "/payments", body).expect(201);
        assertEquals(first.at("/id"), second.at("/id"));
        assertEquals(800, story(card).at("/giftCard/balance").asLong());
    }

    @Test
    void aRefundGoesBackOnTheCardThatPaidEvenWhenItIsBlocked() {
        Answer card = issue(5_000);
        Answer order = harbour.order("BURGER");
        long total = order.number("/order/total");
        pay(order, withCard(card.at("/code"), "")).expect(201);
        manager.post(cardPath(card) + "/block", "{\"reason\": \"Reported lost\"}")
                .expect(200);

        Answer part = manager.post(path(order) + "/refunds", "{\"amount\": 100, \"reason\": \"Cold\"}")
                .expect(201);
        assertEquals("GIFT_CARD", part.at("/tenders/0/method"), part::toString);
        assertEquals(5_000 - total + 100, story(card).at("/giftCard/balance").asLong());
        manager.post(path(order) + "/refunds", "{\"reason\": \"Closed early\"}").expect(201);
        JsonNode story = story(card);
        assertEquals(5_000, story.at("/giftCard/balance").asLong());
        assertEquals("GIVEN_BACK", story.at("/entries/0/kind").asText());
        assertEquals("Closed early", story.at("/entries/0/reason").asText());
        manager.post(path(order) + "/refunds", "{\"reason\": \"Again\"}").expectProblem(409, "refund.nothing");
    }

    @Test
    void cardsThatMayNotPayAreRefusedByTheirField() {
        Answer card = issue(5_000);
        Answer order = harbour.order("COLA");
        pay(order, "{\"method\": \"GIFT_CARD\"}").expectProblem(422, "json.missing", "code");
        pay(order, withCard("K7QM", "")).expectProblem(422, "giftcard.unknown", "code");
        pay(order, withCard("2222-2222-2222-2222-2222", "")).expectProblem(422, "giftcard.unknown", "code");
        Answer foreign = Restaurant.named("castle").order("COLA");
        Restaurant.named("castle")
                .cashier()
                .post("/orders/" + foreign.at("/order/id") + "/payments", withCard(card.at("/code"), ""))
                .expectProblem(422, "giftcard.unknown", "code");
        manager.post(cardPath(card) + "/block", "{\"reason\": \"Lost\"}").expect(200);
        pay(order, withCard(card.at("/code"), "")).expectProblem(422, "giftcard.blocked", "code");
        manager.post(cardPath(card) + "/unblock", "{\"reason\": \"Found\"}").expect(200);
        Database.change("UPDATE comanda.gift_card SET expires_on = DATE '2020-01-01' WHERE id = '" + id(card) + "'");
        pay(order, withCard(card.at("/code"), "")).expectProblem(422, "giftcard.expired", "code");
        Database.change(
                "UPDATE comanda.gift_card SET expires_on = NULL, currency = 'IDR' WHERE id = '" + id(card) + "'");
        pay(order, withCard(card.at("/code"), "")).expectProblem(422, "giftcard.currency", "code");
        assertEquals("UNPAID", now(order).at("/settlement"));
        assertEquals(5_000, story(card).at("/giftCard/balance").asLong());
    }

    @Test
    void whoGuessesCodesHasToWaitAndOthersNeedNot() {
        Answer card = issue(1_000);
        String right = "{\"code\": \"" + card.at("/code") + "\"}";
        Api guesser = Restaurant.named("cellar").cashier();
        for (int i = 0; i < 10; i++) {
            guesser.post("/gift-cards/lookup", "{\"code\": \"" + "A".repeat(20) + "\"}")
                    .expectProblem(422, "giftcard.unknown", "code");
        }
        guesser.post("/gift-cards/lookup", right).expectProblem(429, "giftcard.too-many-tries");
        Answer found = cashier.post("/gift-cards/lookup", right).expect(200);
        assertEquals(1_000, found.number("/balance"));
        assertEquals("…" + card.at("/code").substring(20), found.at("/number"));
    }

    @Test
    void aCodeIsToldOnceAndKeptNowhere() {
        Api again = manager.key(UUID.randomUUID().toString());
        String body = newCard("2000");
        Answer card = again.post("/gift-cards", body).expect(201);
        String code = card.at("/code");
        assertTrue(code.matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){4}"), card::toString);
        Answer repeat = again.post("/gift-cards", body).expect(201);
        assertEquals(id(card), id(repeat));
        assertFalse(repeat.json().has("code"), repeat::toString);
        assertFalse(manager.get(cardPath(card)).expect(200).text().contains(code));
        Answer order = harbour.order("COLA");
        pay(order, withCard(code, "")).expect(201);

        for (String bare : List.of(code, code.replace("-", ""))) {
            for (String column : List.of(
                    "idempotent_answer.body", "audit_entry.after", "outbox.payload", "payment_attempt.reference")) {
                String table = column.substring(0, column.indexOf('.'));
                String name = column.substring(column.indexOf('.') + 1);
                assertEquals(
                        0,
                        Database.number("SELECT count(*) FROM comanda." + table + " WHERE " + name + "::text LIKE '%"
                                + bare + "%'"),
                        column);
            }
        }
    }

    @Test
    void thoseInChargePutCardsRightAndTheLedgerAddsUp() {
        Answer card = issue(5_000);
        String path = cardPath(card);
        assertEquals(
                4_500,
                manager.post(path + "/adjust", "{\"amount\": -500, \"reason\": \"Typed wrong\"}")
                        .expect(200)
                        .number("/balance"));
        manager.post(path + "/adjust", "{\"amount\": -4501, \"reason\": \"Too much\"}")
                .expectProblem(422, "giftcard.amount", "amount");
        manager.post(path + "/adjust", "{\"amount\": 0, \"reason\": \"Nothing\"}")
                .expectProblem(422, "giftcard.amount", "amount");
        manager.post(path + "/adjust", "{\"amount\": 1, \"reason\": \" \"}")
                .expectProblem(422, "ledger.reason", "reason");
        manager.post(path + "/adjust", "{\"amount\": 1}").expectProblem(422, "json.missing", "reason");
        cashier.post(path + "/adjust", "{\"amount\": 1, \"reason\": \"Mine\"}").expect(403);
        Answer taken = manager.post(path + "/void", "{\"reason\": \"Lost\"}").expect(200);
        assertEquals(0, taken.number("/balance"));
        assertTrue(taken.json().path("blocked").asBoolean());
        assertEquals(
                0,
                Database.number(
                        "SELECT count(*) FROM comanda.gift_card c WHERE c.balance <>"
                                + " (SELECT coalesce(sum(e.amount), 0) FROM comanda.gift_card_entry e WHERE e.card_id = c.id)"));
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.audit_entry WHERE action = 'giftcard.voided'"
                        + " AND subject_id = '" + id(card) + "'"));
    }

    @Test
    void whatAllCardsHaveLeftIsAFigure() {
        Restaurant small = Restaurant.named("cellar");
        assertEquals(
                "[]",
                small.manager()
                        .get("/gift-cards")
                        .expect(200)
                        .json()
                        .path("outstanding")
                        .toString());
        Answer one = small.manager().post("/gift-cards", newCard(small, "700")).expect(201);
        small.manager().post("/gift-cards", newCard(small, "800")).expect(201);
        Answer page = small.manager().get("/gift-cards?limit=1").expect(200);
        assertEquals(1_500, page.number("/outstanding/0/amount"));
        assertEquals(2, page.number("/outstanding/0/count"));
        assertEquals(800, page.number("/giftCards/0/balance"));
        Answer rest = small.manager()
                .get("/gift-cards?limit=1&cursor=" + page.at("/next"))
                .expect(200);
        assertEquals(one.at("/giftCard/id"), rest.at("/giftCards/0/id"));
        assertFalse(rest.json().has("next"));
        small.cashier().get("/gift-cards").expect(403);
    }

    @Test
    void aCardIsIssuedWithSense() {
        manager.post("/gift-cards", newCard("0")).expectProblem(422, "giftcard.amount", "amount");
        manager.post("/gift-cards", newCard("-5")).expectProblem(422, "giftcard.amount", "amount");
        manager.post("/gift-cards", newCard("9007199254740991")).expectProblem(422, "giftcard.amount", "amount");
        manager.post("/gift-cards", newCard("5.5")).expectProblem(422, "json.wrong-value", "amount");
        manager.post("/gift-cards", newCard("500, \"expiresOn\": \"2020-01-01\""))
                .expectProblem(422, "giftcard.expires", "expiresOn");
        manager.post("/gift-cards", newCard(Restaurant.named("castle"), "500")).expectProblem(404, "outlet.unknown");
        cashier.post("/gift-cards", newCard("500")).expect(403);
        manager.get("/gift-cards/" + UUID.randomUUID()).expectProblem(404, "giftcard.unknown");
        Restaurant.named("castle").manager().get(cardPath(issue(100))).expectProblem(404, "giftcard.unknown");
    }

    private Answer issue(long amount) {
        return manager.post("/gift-cards", newCard(Long.toString(amount))).expect(201);
    }

    private String newCard(String amount) {
        return newCard(harbour, amount);
    }

    private static String newCard(Restaurant where, String amount) {
        return "{\"outletId\": \"" + where.outlet + "\", \"reason\": \"Paid by transfer\", \"amount\": " + amount + "}";
    }

    private static String withCard(String code, String more) {
        return "{\"method\": \"GIFT_CARD\", \"code\": \"" + code + "\"" + more + "}";
    }

    private Answer pay(Answer order, String body) {
        return cashier.post(path(order) + "/payments", body);
    }

    private Answer now(Answer order) {
        return cashier.get(path(order)).expect(200);
    }

    private JsonNode story(Answer card) {
        return manager.get(cardPath(card)).expect(200).json();
    }

    private static String cardPath(Answer card) {
        return "/gift-cards/" + id(card);
    }

    private static String id(Answer card) {
        return card.at("/giftCard/id");
    }

    private static String path(Answer order) {
        return "/orders/" + order.at("/order/id");
    }
}
