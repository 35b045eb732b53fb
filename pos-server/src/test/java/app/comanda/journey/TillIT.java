package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Drawers: opened, used, counted without knowing what must be there, closed under numbers without gaps. */
@ResourceLock("harbour")
@ResourceLock("strict")
class TillIT {

    private final Restaurant harbour = Restaurant.named("harbour");

    @Test
    void aShiftFromTheFloatToItsZReport() {
        Counter till = Counter.in(harbour, "till one");
        String shift = till.open(10_000);
        assertEquals(shift, till.cashier().get("/shifts/current").expect(200).at("/id"));
        till.cashier().post("/shifts", "{\"openingFloat\": 1}").expectProblem(409, "shift.open");

        Answer burger = till.sell("BURGER", ", \"tendered\": 2000").expect(201);
        assertEquals(550, burger.number("/payment/change"));
        move(till.cashier(), shift, "SAFE_DROP", 5_000, null).expect(201);
        move(till.cashier(), shift, "PAID_IN", 300, reason("PAID_IN")).expect(201);
        move(till.cashier(), shift, "NO_SALE", 0, reason("NO_SALE")).expectProblem(403, "approval.needed");
        move(till.manager(), shift, "NO_SALE", 0, reason("NO_SALE")).expect(201);
        move(till.cashier(), shift, "PAID_OUT", 700, reason("PAID_OUT")).expectProblem(403, "approval.needed");
        Answer opened =
                move(till.manager(), shift, "PAID_OUT", 700, reason("PAID_OUT")).expect(201);
        assertTrue(opened.at("/escpos").length() > 4, opened::toString);
        move(till.manager(), shift, "PAID_OUT", 700, null).expectProblem(422, "movement.reason", "reasonId");
        move(till.cashier(), shift, "SAFE_DROP", 0, null).expectProblem(422, "movement.amount", "amount");

        long expected = 10_000 + 1450 - 5_000 + 300 - 700;
        Answer x = till.manager().get("/shifts/" + shift + "/report").expect(200);
        assertEquals(expected, x.number("/drawer/expected"));
        assertTrue(x.json().at("/heading/number").isMissingNode(), x::toString);

        till.cashier().post("/shifts/" + shift + "/closing", "{}").expectProblem(409, "shift.not-counted");
        Answer counted = till.cashier()
                .post(
                        "/shifts/" + shift + "/count",
                        "{\"pieces\": [{\"value\": 5000, \"number\": 1}, {\"value\": 1000, \"number\": 1}]}")
                .expect(200);
        assertEquals(6_000 - expected, counted.number("/variance"));
        till.sell("COLA", "").expectProblem(409, "shift.counted");
        move(till.cashier(), shift, "SAFE_DROP", 100, null).expectProblem(409, "shift.counted");
        till.count(shift, expected).expectProblem(409, "shift.counted");

        till.cashier().post("/shifts/" + shift + "/closing", "{}").expectProblem(422, "shift.variance", "reasonId");
        String why = "{\"reasonId\": \"" + reason("VARIANCE") + "\", \"note\": \"fell behind\"}";
        Api once = till.manager().key(UUID.randomUUID().toString());
        Answer z = once.post("/shifts/" + shift + "/closing", why).expect(200);
        assertEquals(
                z.text(),
                once.post("/shifts/" + shift + "/closing", why).expect(200).text());
        assertEquals(1, z.number("/heading/number"));
        assertEquals(expected, z.number("/drawer/expected"));
        assertEquals(6_000, z.number("/drawer/counted"));
        assertEquals(6_000 - expected, z.number("/drawer/variance"));
        assertEquals(1450, z.number("/tenders/0/amount"));
        assertEquals(1, z.number("/sold/0/orders"));
        assertEquals(burger.at("/order/receiptNumber"), z.at("/link/lastReceipt"));
        till.cashier().post("/shifts/" + shift + "/closing", why).expectProblem(409, "shift.closed");
        assertEquals(
                z.json(),
                till.cashier().get("/shifts/" + shift + "/report").expect(200).json());
        assertTrue(till.cashier()
                .get("/shifts/" + shift + "/report/pdf")
                .expect(200)
                .text()
                .startsWith("%PDF"));
        assertTrue(till.cashier()
                .get("/shifts/" + shift + "/report/escpos")
                .expect(200)
                .text()
                .contains("Z"));

        harbour.manager()
                .post("/shifts/" + shift + "/variance-acceptance", "{\"note\": \"seen\"}")
                .expect(200);
        assertEquals("seen", till.cashier().get("/shifts/" + shift).at("/varianceAcceptedNote"));
    }

    @Test
    void whoCountsDoesNotLearnBeforeWhatMustBeThere() {
        Counter till = Counter.in(harbour, "blind till");
        String shift = till.open(10_000);
        till.sell("BURGER", "").expect(201);
        till.cashier().get("/shifts/" + shift + "/report").expectProblem(403, "shift.blind");
        till.cashier().get("/shifts/" + shift + "/report/pdf").expectProblem(403, "shift.blind");
        for (String place : List.of("/shifts/current", "/shifts/" + shift, "/shifts/" + shift + "/movements")) {
            Answer told = till.cashier().get(place).expect(200);
            assertFalse(told.text().contains("11450") || told.text().contains("expected"), told::toString);
        }
        Answer counted = till.count(shift, 11_000).expect(200);
        assertEquals(11_450, counted.number("/expected"));
        till.cashier().get("/shifts/" + shift + "/report").expect(200);
        till.manager()
                .post("/shifts/" + shift + "/count", "{\"amount\": 11450}")
                .expect(200);
        Answer z = till.cashier().post("/shifts/" + shift + "/closing", "{}").expect(200);
        assertEquals(2, z.number("/drawer/counts"));
    }

    @Test
    void cashThatIsGivenBackLeavesTheDrawer() {
        Counter till = Counter.in(harbour, "generous till");
        String shift = till.open(1_000);
        till.sell("BURGER", "").expect(201);
        String order = till.sell("COLA", "").expect(201).at("/order/id");
        till.manager()
                .post("/orders/" + order + "/refunds", "{\"reasonId\": \"" + reason("REFUND") + "\"}")
                .expect(201);
        Answer z = till.closeRight(shift).expect(200);
        assertEquals(1450 + 350, z.number("/drawer/taken"));
        assertEquals(350, z.number("/drawer/refunded"));
        assertEquals(1_000 + 1450, z.number("/drawer/expected"));
        assertEquals(350, z.number("/refunds/0/amount"));
        assertEquals(1450 + 350, z.number("/sold/0/total"), "what went back is told beside what was sold");
    }

    @Test
    void roundedCashIsCountedAsItWasTaken() {
        Restaurant coins = Restaurant.named("coins");
        Counter till = Counter.in(coins, "till");
        String item = coins.menu().at("/categories/0/items/0/id").asText();
        String sku = coins.menu().at("/categories/0/items/0/sku").asText();
        coins.manager()
                .put("/outlets/" + coins.outlet + "/items/" + item, "{\"price\": 302}")
                .expect(200);
        String shift = till.open(0);
        Wait.until(Duration.ofSeconds(3), () -> {
            Answer sale = till.sell(sku, "").expect(201);
            assertEquals(302, sale.number("/order/total"));
            return sale;
        });
        Answer z = till.closeRight(shift).expect(200);
        long orders = z.number("/sold/0/orders");
        assertEquals(z.number("/sold/0/total") + z.number("/sold/0/cashRounding"), z.number("/tenders/0/amount"));
        assertTrue(z.number("/sold/0/cashRounding") <= -2, z::toString);
        assertTrue(orders >= 1, z::toString);
    }

    @Test
    void everyPaymentThatRacesAClosingIsInExactlyOneZReport() {
        Counter till = Counter.in(harbour, "rush till");
        List<Answer> reports = new ArrayList<>();
        long taken = 0;
        for (int round = 0; round < 15; round++) {
            String shift = till.open(0);
            List<CompletableFuture<Answer>> sales = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> till.sell("COLA", "")))
                    .toList();
            CompletableFuture<Answer> closed = CompletableFuture.supplyAsync(() -> {
                till.manager()
                        .post("/shifts/" + shift + "/count", "{\"amount\": 0}")
                        .expect(200);
                return till.manager()
                        .post("/shifts/" + shift + "/closing", "{\"reasonId\": \"" + reason("VARIANCE") + "\"}")
                        .expect(200);
            });
            for (CompletableFuture<Answer> sale : sales) {
                Answer answer = sale.join();
                if (answer.status() != 201) {
                    answer.expectProblem(409, "shift.counted");
                } else if (inShift(answer)) {
                    taken += answer.number("/payment/amount");
                }
            }
            reports.add(closed.join());
        }
        assertEquals(taken, Counter.sum(reports, "tenders", "amount"));
        assertEquals(taken, Counter.sum(reports, "sold", "total") + Counter.sum(reports, "sold", "cashRounding"));
        assertEquals(
                0,
                Database.number(
                        "SELECT count(*) FROM comanda.payment p JOIN comanda.drawer_shift s ON s.id = p.shift_id"
                                + " WHERE s.terminal_id = '" + till.terminal
                                + "' AND NOT EXISTS (SELECT FROM comanda.z_sale z"
                                + " WHERE z.order_id = p.order_id AND z.shift_id = p.shift_id)"));
    }

    /** After the closing and before the next opening a sale goes through no drawer. */
    private static boolean inShift(Answer sale) {
        return Database.number("SELECT count(*) FROM comanda.payment WHERE shift_id IS NOT NULL AND id = '"
                        + sale.at("/payment/id") + "'")
                == 1;
    }

    @Test
    void ofTwoClosingsAtOnceOneWins() {
        Counter till = Counter.in(harbour, "twice till");
        for (int round = 1; round <= 5; round++) {
            String shift = till.open(0);
            till.count(shift, 0).expect(200);
            List<Answer> answers = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> till.cashier().post("/shifts/" + shift + "/closing", "{}")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertEquals(
                    List.of(200, 409),
                    answers.stream().map(Answer::status).sorted().toList(),
                    answers::toString);
            assertEquals(
                    round, Database.number("SELECT z_number FROM comanda.drawer_shift WHERE id = '" + shift + "'"));
        }
    }

    @Test
    void twoOpeningsAtOnceGiveOneShift() {
        Counter till = Counter.in(harbour, "eager till");
        List<Integer> answers = IntStream.range(0, 3)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> till.cashier().post("/shifts", "{\"openingFloat\": 0}")))
                .toList()
                .stream()
                .map(opening -> opening.join().status())
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409), answers);
    }

    @Test
    void zNumbersHaveNoGapsWhateverFailsBetween() {
        Counter one = Counter.in(harbour, "numbered one");
        Counter two = Counter.in(harbour, "numbered two");
        for (int round = 1; round <= 20; round++) {
            String first = one.open(round);
            String second = two.open(round);
            one.count(first, 0).expect(200);
            two.count(second, round).expect(200);
            one.cashier().post("/shifts/" + first + "/closing", "{}").expectProblem(422, "shift.variance");
            one.cashier()
                    .post("/shifts/" + first + "/closing", "{\"reasonId\": \"" + UUID.randomUUID() + "\"}")
                    .expectProblem(422, "reason.unknown", "reasonId");
            CompletableFuture<Answer> other =
                    CompletableFuture.supplyAsync(() -> two.cashier().post("/shifts/" + second + "/closing", "{}"));
            Answer z = one.manager()
                    .post("/shifts/" + first + "/closing", "{\"reasonId\": \"" + reason("VARIANCE") + "\"}")
                    .expect(200);
            assertEquals(round, z.number("/heading/number"));
            assertEquals(round, other.join().expect(200).number("/heading/number"));
        }
        for (Counter counter : List.of(one, two)) {
            assertEquals(
                    20 * 21 / 2,
                    Database.number("SELECT sum(number) FROM comanda.z_report WHERE terminal_id = '" + counter.terminal
                            + "' HAVING count(*) = 20 AND max(number) = 20"));
        }
    }

    @Test
    void aShiftIsNotClosedOverAPaymentThatMayYetCome() throws SQLException {
        Counter till = Counter.in(harbour, "pending till");
        String shift = till.open(0);
        Answer sale = till.sell("COLA", "").expect(201);
        settle(sale, "UNKNOWN");
        Answer refused = till.count(shift, 350).expectProblem(409, "shift.payment-open");
        assertTrue(refused.at("/detail").contains(sale.at("/order/number")), refused::toString);
        settle(sale, "SUCCEEDED");
        till.count(shift, 350).expect(200);
        settle(sale, "PENDING");
        till.cashier().post("/shifts/" + shift + "/closing", "{}").expectProblem(409, "shift.payment-open");
        settle(sale, "SUCCEEDED");
        till.cashier().post("/shifts/" + shift + "/closing", "{}").expect(200);
    }

    private static void settle(Answer sale, String state) throws SQLException {
        try (Connection connection = Database.asSuperuser();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("UPDATE comanda.payment SET state = '" + state + "' WHERE id = '"
                            + sale.at("/payment/id") + "'"));
        }
    }

    @Test
    void aDrawerIsTouchedOnlyByWhoStandsAtItOrIsInCharge() {
        Counter till = Counter.in(harbour, "my till");
        Counter other = Counter.in(harbour, "your till");
        String shift = till.open(0);
        for (Api stranger : List.of(other.cashier(), harbour.cashier())) {
            stranger.get("/shifts/" + shift).expectProblem(403, "shift.other-terminal");
            stranger.get("/shifts/" + shift + "/report").expectProblem(403, "shift.other-terminal");
            move(stranger, shift, "SAFE_DROP", 100, null).expectProblem(403, "shift.other-terminal");
            stranger.post("/shifts/" + shift + "/count", "{\"amount\": 0}").expectProblem(403, "shift.other-terminal");
            stranger.post("/shifts/" + shift + "/closing", "{}").expectProblem(403, "shift.other-terminal");
        }
        harbour.cashier().post("/shifts", "{\"openingFloat\": 0}").expectProblem(403, "terminal.missing");
        other.cashier().get("/shifts/current").expectProblem(404, "shift.none");
        harbour.manager().get("/shifts/" + shift + "/report").expect(200);

        Restaurant castle = Restaurant.named("castle");
        Counter foreign = Counter.in(castle, "castle's till");
        for (Api stranger : List.of(castle.owner(), castle.manager(), foreign.cashier())) {
            stranger.get("/shifts/" + shift).expectProblem(404, "shift.unknown");
            stranger.get("/shifts/" + shift + "/report").expectProblem(404, "shift.unknown");
            stranger.post("/shifts/" + shift + "/count", "{\"amount\": 0}").expectProblem(404, "shift.unknown");
            stranger.post("/shifts/" + shift + "/closing", "{}").expectProblem(404, "shift.unknown");
        }
        assertEquals(
                "[]",
                castle.manager()
                        .get("/shifts?outlet=" + harbour.outlet)
                        .json()
                        .path("shifts")
                        .toString());
        Answer list = harbour.manager()
                .get("/shifts?status=OPEN&terminal=" + till.terminal)
                .expect(200);
        assertEquals(shift, list.at("/shifts/0/id"));
    }

    @Test
    void whereTheHouseAsksForItCashIsTakenOnlyInAShift() {
        Restaurant strict = Restaurant.named("strict");
        Counter till = Counter.in(strict, "till");
        till.sell("COLA", "").expect(201);
        String rule = "/outlets/" + strict.outlet + "/cash-rule";
        strict.cashier().put(rule, "{\"cashNeedsShift\": true}").expect(403);
        strict.manager().put(rule, "{\"cashNeedsShift\": true}").expect(200);
        till.sell("COLA", "").expectProblem(409, "shift.none");
        strict.cashier()
                .post("/orders", strict.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expectProblem(409, "shift.none");
        till.open(0);
        till.sell("COLA", "").expect(201);
        strict.manager().put(rule, "{\"cashNeedsShift\": false}").expect(200);
    }

    @Test
    void theZReportsOfADayComeToTheDaysReport() {
        Restaurant bakery = Restaurant.named("bakery");
        bakery.owner()
                .post("/menu/taxes", "{\"name\": \"Meals\", \"percent\": \"8.875\"}")
                .expect(201);
        Counter front = Counter.in(bakery, "front");
        Counter garden = Counter.in(bakery, "garden");
        String atFront = front.open(5_000);
        String inGarden = garden.open(5_000);
        front.sell("BURGER", "").expect(201);
        garden.sell("COLA", "").expect(201);
        garden.sell("CAKE", ", \"tendered\": 5000").expect(201);
        String shared = bakery.order("BURGER").at("/order/id");
        front.cashier()
                .post("/orders/" + shared + "/payments", "{\"method\": \"CASH\", \"amount\": 400}")
                .expect(201);
        Answer first = front.closeRight(atFront).expect(200);
        assertEquals(400, first.number("/link/forOpenBills"));
        garden.cashier()
                .post("/orders/" + shared + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
        Answer second = garden.closeRight(inGarden).expect(200);
        assertEquals(400, second.number("/link/paidBefore"));

        List<Answer> zs = List.of(first, second);
        Answer day = bakery.manager()
                .get("/reports/sales?date=" + first.at("/heading/businessDate"))
                .expect(200);
        for (String figure : List.of("orders", "gross", "discount", "charges", "tax", "tip", "total", "cashRounding")) {
            assertEquals(day.number("/sum/" + figure), Counter.sum(zs, "sold", figure), figure);
        }
        assertEquals(day.number("/payments/0/amount"), Counter.sum(zs, "tenders", "amount"));
        assertEquals(
                Counter.sum(zs, "tenders", "amount"),
                Counter.sum(zs, "sold", "total") + Counter.sum(zs, "sold", "cashRounding"));
    }

    @Test
    void aZReportCannotBeChangedNotEvenByTheApplication() throws SQLException {
        Counter till = Counter.in(harbour, "written till");
        till.closeRight(till.open(0)).expect(200);
        TreeSet<String> refused = new TreeSet<>();
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            for (String sql : List.of(
                    "UPDATE comanda.z_report SET snapshot = ''",
                    "DELETE FROM comanda.z_report",
                    "DELETE FROM comanda.z_sale",
                    "UPDATE comanda.drawer_movement SET amount = 1")) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    refused.add(e.getSQLState());
                    continue;
                }
                throw new AssertionError(sql + " went through");
            }
        }
        assertEquals(new TreeSet<>(List.of("42501")), refused);
    }

    @Test
    void theManagerSeesShiftsAndAcceptsAVarianceInTheBackOffice() {
        Restaurant seen = Restaurant.named("seen");
        Counter till = Counter.in(seen, "Front till");
        String closed = till.open(10_000);
        till.sell("BURGER", "").expect(201);
        till.sell("COLA", "").expect(201);
        move(till.manager(), closed, "PAID_OUT", 700, Counter.reason(seen, "PAID_OUT"))
                .expect(201);
        till.cashier()
                .post(
                        "/shifts/" + closed + "/count",
                        "{\"pieces\": [{\"value\": 10000, \"number\": 1}, {\"value\": 500, \"number\": 2}]}")
                .expect(200);
        till.manager()
                .post("/shifts/" + closed + "/closing", "{\"reasonId\": \"" + Counter.reason(seen, "VARIANCE") + "\"}")
                .expect(200);
        till.open(15_000);
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setDefaultTimeout(90_000);
            page.navigate(Product.url() + "/");
            page.fill("#username", "seen.manager");
            page.fill("#password", Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForSelector(".top-user");
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.navigate(Product.url() + "/till/shifts");
                assertTrue(page.content().contains("Front till"), "the open shift and the closed one");
                picture(page, "shifts-" + width);
                page.navigate(Product.url() + "/till/shift?id=" + closed);
                assertTrue(page.content().contains("Z report 1"), page::content);
                picture(page, "shift-" + width);
            }
            page.fill("#acceptance\\:note", "The drawer was short since noon");
            page.locator("#acceptance\\:accept").click();
            page.waitForSelector(".notice-good");
        }
        assertEquals(
                "The drawer was short since noon",
                seen.manager().get("/shifts/" + closed).at("/varianceAcceptedNote"));
    }

    /** For people to look at, beside the logs of the journey. */
    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private String reason(String kind) {
        return Counter.reason(harbour, kind);
    }

    private static Answer move(Api who, String shift, String kind, long amount, @Nullable String reason) {
        String why = reason == null ? "" : ", \"reasonId\": \"" + reason + "\"";
        return who.post(
                "/shifts/" + shift + "/movements", "{\"kind\": \"" + kind + "\", \"amount\": " + amount + why + "}");
    }
}
