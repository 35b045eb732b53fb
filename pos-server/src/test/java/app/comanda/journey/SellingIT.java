package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What cashiers do all day, also two of them at once. */
@ResourceLock("harbour")
class SellingIT {

    private static final String CASH = "{\"method\": \"CASH\"}";

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();

    @Test
    void anOrderIsPaidInCashWithChangeAndTheKitchenCooksIt() {
        Answer sale = cashier.post(
                        "/orders",
                        harbour.orderOf("BURGER", ", \"payment\": {\"method\": \"CASH\", \"tendered\": 2000}"))
                .expect(201);
        assertEquals("PAID", sale.at("/order/settlement"));
        assertEquals(1450, sale.number("/order/total"));
        assertEquals(550, sale.number("/payment/change"));
        assertTrue(sale.at("/order/receiptNumber").length() > 1, sale::toString);

        Answer bill = cashier.get("/orders/" + sale.at("/order/id") + "/bill").expect(200);
        assertEquals(1450, bill.number("/total"));
        assertTrue(bill.json().at("/explanation").size() > 0, bill::toString);

        String ticket = ticketOf(sale.at("/order/id"));
        harbour.kitchen()
                .post("/tickets/" + ticket + "/state", "{\"state\": \"COOKING\"}")
                .expect(200);
        assertEquals("PREPARING", order(sale.at("/order/id")).at("/preparation"));
        harbour.kitchen()
                .post("/tickets/" + ticket + "/state", "{\"state\": \"READY\"}")
                .expect(200);
        assertEquals("READY", order(sale.at("/order/id")).at("/preparation"));
        cashier.post("/orders/" + sale.at("/order/id") + "/completion", "{}").expect(200);
        assertEquals("COMPLETED", order(sale.at("/order/id")).at("/preparation"));
    }

    @Test
    void cashIsRoundedToTheOutletsSmallestCoin() {
        harbour.manager()
                .put("/outlets/" + harbour.outlet + "/items/" + item("WATER"), "{\"price\": 302}")
                .expect(200);
        Answer sale = Wait.until(Duration.ofSeconds(2), () -> {
            Answer sold = cashier.post("/orders", harbour.orderOf("WATER", ", \"payment\": " + CASH))
                    .expect(201);
            assertEquals(302, sold.number("/order/total"), "the new price within a second");
            return sold;
        });
        assertEquals(-2, sale.number("/order/cashRounding"));
        assertEquals(300, sale.number("/payment/amount"));
        assertEquals(0, sale.number("/order/due"));
    }

    @Test
    void severalTendersSettleOneOrder() {
        String order = harbour.order("BURGER").at("/order/id");
        cashier.post("/orders/" + order + "/payments", "{\"method\": \"CASH\", \"amount\": 1000}")
                .expect(201);
        assertEquals("PARTLY_PAID", order(order).at("/settlement"));
        cashier.post("/orders/" + order + "/payments", CASH).expect(201);
        assertEquals("PAID", order(order).at("/settlement"));
        assertEquals(2, cashier.get("/orders/" + order + "/payments").json().size());
    }

    @Test
    void twoCashiersAddToOneOrderAtOnceAndBothLinesSurvive() {
        String order = harbour.order("COLA").at("/order/id");
        List<Answer> answers = atOnce(
                () -> cashier.post("/orders/" + order + "/lines", "{\"lines\": [{\"sku\": \"CAKE\"}]}"),
                () -> harbour.manager().post("/orders/" + order + "/lines", "{\"lines\": [{\"sku\": \"FRIES\"}]}"));
        answers.forEach(answer -> answer.expect(200));
        Answer now = order(order);
        assertEquals(3, now.json().path("lines").size(), now::toString);
        assertEquals(350 + 600 + 450, now.number("/total"));
    }

    @Test
    void aDoubleClickedPaymentIsTakenOnce() {
        String order = harbour.order("COLA").at("/order/id");
        Api sameKey = cashier.key(UUID.randomUUID().toString());
        List<Answer> answers = atOnce(
                () -> sameKey.post("/orders/" + order + "/payments", CASH),
                () -> sameKey.post("/orders/" + order + "/payments", CASH));
        answers.forEach(answer -> answer.expect(201));
        assertEquals(answers.get(0).text(), answers.get(1).text());
        assertEquals(1, cashier.get("/orders/" + order + "/payments").json().size());
    }

    @Test
    void ofTwoPaymentsAtOnceOneWins() {
        String order = harbour.order("COLA").at("/order/id");
        List<Answer> answers = atOnce(
                () -> cashier.post("/orders/" + order + "/payments", CASH),
                () -> harbour.manager().post("/orders/" + order + "/payments", CASH));
        assertEquals(
                List.of(201, 409), answers.stream().map(Answer::status).sorted().toList(), answers::toString);
        assertEquals(1, cashier.get("/orders/" + order + "/payments").json().size());
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndNothingHappensTwice() {
        Api sameKey = cashier.key(UUID.randomUUID().toString());
        String body = harbour.orderOf("COLA", "");
        Answer first = sameKey.post("/orders", body).expect(201);
        assertEquals(first.text(), sameKey.post("/orders", body).expect(201).text());
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        Api sameKey = cashier.key(UUID.randomUUID().toString());
        sameKey.post("/orders", harbour.orderOf("COLA", "")).expect(201);
        sameKey.post("/orders", harbour.orderOf("CAKE", ""))
                .expectProblem(409, "idempotency.conflict", "Idempotency-Key");
    }

    @Test
    void theHistoryIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            harbour.order("COLA");
        }
        Answer first = cashier.get("/orders?limit=2").expect(200);
        Answer second =
                cashier.get("/orders?limit=2&cursor=" + first.at("/next")).expect(200);
        assertEquals(2, first.json().path("orders").size());
        assertTrue(first.at("/orders/1/id").compareTo(second.at("/orders/0/id")) > 0, "newest first, none twice");
    }

    @Test
    void theMenuIsNotSentAgainToWhoHasIt() {
        Answer menu = cashier.get("/outlets/" + harbour.outlet + "/menu").expect(200);
        cashier.header("If-None-Match", menu.header("ETag"))
                .get("/outlets/" + harbour.outlet + "/menu")
                .expect(304);
    }

    private Answer order(String id) {
        return cashier.get("/orders/" + id).expect(200);
    }

    private String item(String sku) {
        for (var category : harbour.menu().path("categories")) {
            for (var item : category.path("items")) {
                if (item.path("sku").asText().equals(sku)) {
                    return item.path("id").asText();
                }
            }
        }
        throw new AssertionError("The menu has no " + sku);
    }

    private String ticketOf(String order) {
        return Wait.forValue(Duration.ofSeconds(10), "ticket", () -> {
            for (var ticket : harbour.kitchen()
                    .get("/outlets/" + harbour.outlet + "/tickets")
                    .expect(200)
                    .json()) {
                if (ticket.path("orderId").asText().equals(order)) {
                    return ticket.path("id").asText();
                }
            }
            return null;
        });
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... calls) {
        List<CompletableFuture<Answer>> under =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return under.stream().map(CompletableFuture::join).toList();
    }
}
