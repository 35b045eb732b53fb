package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Fate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Payment vendors call: genuinely, twice, about nothing of ours, and as somebody who is none. */
@ResourceLock("simulator")
class WebhooksIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEY = "SB-Mid-server-lagoon";

    private static Restaurant lagoon;
    private static String account;
    private static String address;

    @BeforeAll
    static void open() {
        lagoon = Restaurant.named("lagoon");
        account = lagoon.owner()
                .post("/payment-accounts", """
                        {"provider": "MIDTRANS", "title": "Calls", "baseUrl": "%s/midtrans", "active": false,
                         "methods": [{"method": "QRIS"}], "secrets": {"serverKey": "%s"}}""".formatted(
                                Product.running().simulator().url(), KEY))
                .expect(201)
                .at("/id");
        address = "/webhooks/MIDTRANS/" + lagoon.tenant + "/" + account;
    }

    @Test
    void aCallAboutNothingOfOursIsKeptOnceAndHarmless() {
        String order = UUID.randomUUID().toString();
        String body = notification(order, "275000.00", KEY);
        call(address, body).expect(200);
        call(address, body).expect(200);
        call(address.replace("MIDTRANS", "midtrans"), body).expect(200);
        assertEquals(1, Database.number("SELECT count(*) " + event(order)));
        Wait.until(SOON, () -> {
            assertEquals("IGNORED", Database.text("SELECT state " + event(order)));
            return "";
        });
        call(address, body).expect(200);
        assertEquals("IGNORED", Database.text("SELECT state " + event(order)));
        Answer shown =
                lagoon.owner().get("/payment-events?state=ignored&limit=1").expect(200);
        assertEquals("MIDTRANS", shown.at("/events/0/provider"));
        Answer others =
                Restaurant.named("harbour").owner().get("/payment-events").expect(200);
        assertFalse(others.json().toString().contains(shown.at("/events/0/id")), "another restaurant sees it");
        lagoon.owner().get("/payment-events?state=odd").expectProblem(422, "value.unknown", "state");
        lagoon.manager().get("/payment-events").expect(403);
    }

    @Test
    void nothingOfACardIsKept() {
        String order = UUID.randomUUID().toString();
        String body = notification(order, "1.00", KEY)
                .replaceFirst("\\{", "{\"note\": \"4242 4242 4242 4242\", \"cvc\": \"737\", ");
        call(address, body).expect(200);
        String kept = Database.text("SELECT body " + event(order));
        assertFalse(kept.contains("4242") || kept.contains("737"), kept);
        assertTrue(kept.contains("signature_key"), kept);
    }

    /** All of it in one, for wrong calls of one source are counted. */
    @Test
    void whatIsWrongIsNotToldApartAndSoonNotEvenThat() {
        String order = UUID.randomUUID().toString();
        String genuine = notification(order, "275000.00", KEY);
        Restaurant harbour = Restaurant.named("harbour");
        List<Answer> refused = List.of(
                call(address, notification(order, "275000.00", "SB-Mid-server-other")),
                call(address, genuine.replace("275000.00", "1.00")),
                call(address, genuine.replace(order, UUID.randomUUID().toString())),
                call(address, "no json"),
                call(address, ""),
                call(address.replace(lagoon.tenant, harbour.tenant), genuine),
                call(address.replace(lagoon.tenant, UUID.randomUUID().toString()), genuine),
                call(address.replace(account, UUID.randomUUID().toString()), genuine),
                call(address.replace("MIDTRANS", "XENDIT"), genuine),
                call(address.replace("MIDTRANS", "PAYPAL"), genuine),
                call("/webhooks/MIDTRANS/x/y", genuine));
        for (Answer answer : refused) {
            answer.expectProblem(404, "webhook.unknown");
            assertEquals(refused.get(0).at("/detail"), answer.at("/detail"));
        }
        assertEquals(0, Database.number("SELECT count(*) " + event(order)));
        Answer last = refused.get(0);
        for (int i = 0; i < 20 && last.status() == 404; i++) {
            last = call(address, "{}");
        }
        last.expectProblem(429, "webhook.too-many-tries");
        call(address, genuine).expect(200);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        String body = "{\"a\": \"" + "x".repeat(256 * 1024) + "\"}";
        call(address, body).expectProblem(413, "http.413");
    }

    @Test
    void aCodeThatAGuestPaysIsSettledByTheCallAlone() {
        for (Vendors vendor : List.of(Vendors.MIDTRANS, Vendors.XENDIT)) {
            String outlet = vendor.openOutlet(lagoon);
            Product.running().simulator().script().next(vendor.vendor, Fate.TWICE, 1);
            String order = lagoon.owner()
                    .post("/orders", """
                            {"outletId": "%s", "serviceMode": "TAKEAWAY", "lines": [{"sku": "COLA"}]}""".formatted(outlet))
                    .expect(201)
                    .at("/order/id");
            Answer asked = lagoon.owner()
                    .post("/orders/" + order + "/payments", "{\"method\": \"QRIS\"}")
                    .expect(202);
            assertFalse(
                    asked.at("/presentation/qr").isEmpty() && asked.at("/state").equals("PENDING"), asked::toString);
            Wait.until(SOON, () -> {
                assertEquals("PAID", lagoon.owner().get("/orders/" + order).at("/settlement"));
                // a repeat is the same event
                assertEquals(1, Database.number("SELECT count(*) " + settling(order) + " AND e.state = 'DONE'"));
                return "";
            });
            assertRounded(lagoon.owner().get("/orders/" + order));
        }
    }

    /** The sen that QRIS can't move are told, and nothing is due. */
    private static void assertRounded(Answer bill) {
        assertEquals(0, bill.number("/paid") % 100, bill::toString);
        assertNotEquals(0, bill.number("/cashRounding"), bill::toString);
        assertEquals(bill.number("/total") + bill.number("/cashRounding"), bill.number("/paid"));
        assertEquals(0, bill.number("/due"));
    }

    private static Answer call(String path, String body) {
        return Api.withoutToken().send(path, body.getBytes(StandardCharsets.UTF_8), Api.JSON);
    }

    private static String event(String order) {
        return "FROM comanda.payment_event WHERE tenant_id = '" + lagoon.tenant + "' AND attempt_id = '" + order + "'";
    }

    private static String settling(String order) {
        return "FROM comanda.payment_event e JOIN comanda.payment_attempt a ON a.id = e.attempt_id WHERE a.order_id = '"
                + order + "' AND e.type IN ('settlement', 'qr.payment')";
    }

    private static String notification(String order, String amount, String key) {
        return """
                {"transaction_status": "settlement", "transaction_id": "tx-1", "status_code": "200", "order_id": "%s",
                 "gross_amount": "%s", "signature_key": "%s"}""".formatted(order, amount, sha512(order + "200" + amount + key));
    }

    private static String sha512(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
