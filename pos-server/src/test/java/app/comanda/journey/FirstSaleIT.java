package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.server.AuditVerification;
import app.comanda.server.mail.Mail;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From nothing to a first sale, as a stranger would go. */
class FirstSaleIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/\\S+");
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    private final String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
    private final String ownersAddress = name + ".owner@comanda.test";

    @Test
    void aChainOpensARestaurantAndItSellsItsFirstMeal() throws Exception {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            Invited owner = new Invited(page);

            String tenant = theChainProvisions();
            owner.accept(theLinkInTheMailTo(ownersAddress));
            owner.signIn(name + ".owner");
            assertTrue(page.content().contains(name), "the back office names the restaurant");

            Api ownersApi = Api.with(Keycloak.signIn(name + ".owner", owner.code()));
            String outlet = ownersApi.get("/outlets").expect(200).at("/outlets/0/id");
            theOwnerWritesTheMenu(ownersApi);
            Api cashier = theOwnerInvitesACashier(ownersApi, outlet);

            Answer sale = theCashierSells(cashier, outlet);
            theGuestGetsTheReceipt(cashier, sale);
            theKitchenCooks(ownersApi, outlet, sale);
            theOwnerSeesAll(page, sale);
            theAuditLogHolds(tenant);
        }
    }

    private String theChainProvisions() {
        Answer made = Restaurant.provision(name, UUID.randomUUID().toString());
        String tenant = made.at("/id");
        Wait.until(Duration.ofSeconds(60), () -> {
            Answer now = Restaurant.chainAdmin().get("/tenants/" + tenant).expect(200);
            assertEquals("ACTIVE", now.at("/status"), now::toString);
            return now;
        });
        return tenant;
    }

    private static String theLinkInTheMailTo(String address) {
        Mail mail = mailTo(address);
        Matcher link = LINK.matcher(mail.text());
        assertTrue(link.find(), mail::text);
        assertTrue(mail.html().contains("<a "), "the HTML part has the link too");
        return link.group();
    }

    private static void theOwnerWritesTheMenu(Api owner) {
        String tax = owner.post("/menu/taxes", "{\"name\": \"State tax\", \"percent\": \"8.875\"}")
                .expect(201)
                .at("/id");
        String category = owner.post("/menu/categories", "{\"name\": \"Grill\"}")
                .expect(201)
                .at("/id");
        String group = owner.post("/menu/modifier-groups", """
                        {"name": "Sauce", "min": 1, "max": 2, "free": 1,
                         "modifiers": [{"name": "Salsa", "price": 100, "preselected": true}, {"name": "Aioli", "price": 150}]}""").expect(201).at("/id");
        owner.post("/menu/items", """
                        {"name": "Ribs", "sku": "RIBS", "price": 2150, "cost": 800, "categoryId": "%s", "taxIds": ["%s"],
                         "modifierGroupIds": ["%s"]}""".formatted(category, tax, group)).expect(201);
        Answer imported = owner.send(
                        "/menu/imports",
                        "sku,name,category,price\nSLAW,Coleslaw,Grill,3.50\nCORN,Corn on the cob,Grill,4.00\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(200);
        assertEquals(2, imported.number("/created"), imported::toString);
    }

    private Api theOwnerInvitesACashier(Api owner, String outlet) {
        String username = name + ".cashier";
        owner.post("/staff", """
                        {"name": "Kim Cashier", "email": "%1$s@comanda.test", "username": "%1$s", "role": "cashier",
                         "outletIds": ["%2$s"]}""".formatted(username, outlet)).expect(201);
        mailTo(username + "@comanda.test");
        Keycloak.setUp(username);
        return Api.with(Keycloak.token(username));
    }

    /** Two ribs with one free and one paid sauce: 2 × (21.50 + 1.50) = 46.00, and 8.875 % on top. */
    private static Answer theCashierSells(Api cashier, String outlet) {
        Answer quote = cashier.post("/quotes", """
                        {"currency": "USD", "rules": {"pricesIncludeTax": false, "rounding": "HALF_UP", "roundAt": "LINE"},
                         "taxes": [{"id": "state", "percent": "8.875", "compound": false}],
                         "lines": [{"id": "1", "unitPrice": 2150, "quantity": "2", "taxes": ["state"],
                                    "modifiers": [{"price": 150, "quantity": "1"}]}],
                         "tender": "OTHER"}""").expect(200);
        assertEquals(4600 + 408, quote.number("/total"), quote::toString);
        String salsa = "";
        String aioli = "";
        for (var group : cashier.get("/outlets/" + outlet + "/menu").json().path("modifierGroups")) {
            for (var modifier : group.path("modifiers")) {
                salsa = modifier.path("name").asText().equals("Salsa")
                        ? modifier.path("id").asText()
                        : salsa;
                aioli = modifier.path("name").asText().equals("Aioli")
                        ? modifier.path("id").asText()
                        : aioli;
            }
        }
        Answer sale =
                cashier.post("/orders", """
                        {"outletId": "%s", "serviceMode": "DINE_IN", "expectedTotal": 5008,
                         "lines": [{"sku": "RIBS", "quantity": "2", "modifiers": [{"id": "%s"}, {"id": "%s"}]}],
                         "payment": {"method": "CASH", "tendered": 6000}}""".formatted(outlet, salsa, aioli)).expect(201);
        assertEquals(5010, sale.number("/payment/amount"), "rounded to the outlet's 0.05");
        assertEquals(990, sale.number("/payment/change"), sale::toString);
        return sale;
    }

    private void theGuestGetsTheReceipt(Api cashier, Answer sale) {
        String order = sale.at("/order/id");
        Answer pdf = cashier.header("Accept", "application/pdf")
                .get("/orders/" + order + "/receipt")
                .expect(200);
        assertTrue(pdf.text().startsWith("%PDF-"), "the receipt is a PDF");
        String guest = name + ".guest@comanda.test";
        cashier.post("/orders/" + order + "/receipts", "{\"email\": \"" + guest + "\"}")
                .expect(202);
        Mail mail = mailTo(guest);
        // what the guest paid: the total, rounded to coins
        assertTrue(mail.text().contains("50.10"), mail::text);
        assertTrue(mail.html().contains("50.10"), mail::html);
    }

    private static void theKitchenCooks(Api owner, String outlet, Answer sale) {
        Answer tickets = Wait.until(Duration.ofSeconds(20), () -> {
            Answer open = owner.get("/outlets/" + outlet + "/tickets").expect(200);
            assertEquals(sale.at("/order/id"), open.at("/0/orderId"), open::toString);
            return open;
        });
        owner.post("/tickets/" + tickets.at("/0/id") + "/state", "{\"state\": \"READY\"}")
                .expect(200);
        assertEquals("READY", owner.get("/orders/" + sale.at("/order/id")).at("/preparation"));
    }

    private static void theOwnerSeesAll(Page page, Answer sale) {
        page.navigate(Product.url() + "/ordering/order?id=" + sale.at("/order/id"));
        page.locator("details.disclosure summary").click();
        String explained = page.locator("ol.explanation").innerText();
        assertTrue(explained.contains("8.875"), explained);
        assertTrue(page.locator(".sum-total").innerText().contains("50.08"), "the total");

        page.navigate(Product.url() + "/reporting/sales");
        assertTrue(page.content().contains("50.08"), "today's sales");
        assertTrue(page.locator("svg, canvas").count() > 0, "a chart");

        Wait.until(Duration.ofSeconds(20), () -> {
            page.navigate(Product.url() + "/audit/audit");
            assertTrue(page.content().contains("order.placed"), "the audit trail");
            return page;
        });
    }

    private static void theAuditLogHolds(String tenant) throws Exception {
        Wait.until(Duration.ofSeconds(20), () -> {
            assertEquals(
                    0,
                    Database.number("SELECT count(*) FROM comanda.audit_entry WHERE tenant_id = '" + tenant
                            + "' AND seal_number IS NULL"));
            return tenant;
        });
        assertTrue(
                new AuditVerification(Database::asOwner)
                        .verifyAll().stream().allMatch(AuditVerification.Verdict::holds),
                "the audit chains hold");
    }

    private static Mail mailTo(String address) {
        return Wait.forValue(
                DELIVERY,
                "mail to " + address,
                () -> Product.running().mailbox().findLatestTo(address).orElse(null));
    }
}
