package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A receipt in all its forms, and the link that a guest opens without signing in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock("bistro")
class ReceiptsIT {

    private static final String NO_SUCH_KEY = "A".repeat(48);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Restaurant bistro = Restaurant.named("bistro");

    @Test
    @Order(1)
    void theFourFormsAreOneOriginalAndItsCopies() {
        String order = paidOrder();

        Answer pdf = as("application/pdf").get(receiptOf(order)).expect(200);
        Answer printer = as("application/vnd.escpos").get(receiptOf(order)).expect(200);
        Answer page = as("text/html").get(receiptOf(order)).expect(200);
        Answer link = as("application/json").get(receiptOf(order)).expect(200);

        assertTrue(pdf.text().startsWith("%PDF-"));
        assertEquals(0x1B, printer.response().body()[0]);
        assertTrue(printer.text().contains("* COPY 1 *"), "the second is a copy");
        assertTrue(page.text().contains("* COPY 2 *"), page::text);
        assertTrue(page.header("Content-Type").startsWith("text/html"), page::toString);
        assertEquals(4, link.number("/issue"));
        assertEquals(90, link.number("/days"));
        assertEquals("private, no-store", link.header("Cache-Control"));
        assertTrue(
                bistro.cashier()
                        .header("Accept", "*/*")
                        .get(receiptOf(order))
                        .text()
                        .startsWith("%PDF-"),
                "a PDF where the caller does not mind");
        assertEquals(406, as("image/png").get(receiptOf(order)).status());
        assertEquals(5, Database.number("SELECT count(*) FROM comanda.receipt_issue WHERE order_id = '" + order + "'"));
    }

    @Test
    @Order(2)
    void aGuestOpensTheLinkOnATelephone() {
        String url = link(paidOrder());
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(390, 844);
            Response answer = page.navigate(url);

            assertEquals(200, answer.status());
            assertEquals("no-store", answer.headers().get("cache-control"));
            assertEquals("noindex, nofollow", answer.headers().get("x-robots-tag"));
            assertEquals("no-referrer", answer.headers().get("referrer-policy"));
            assertTrue(page.locator("h1").innerText().contains("bistro"));
            assertTrue(page.locator("tr.TOTAL td").innerText().contains("$"));
            assertEquals(
                    390,
                    ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
                    "nothing sticks out");
            assertEquals(0, page.context().cookies().size(), "no session");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "receipts", "link.png"))
                    .setFullPage(true));
            String pdf = page.locator("a.pdf").getAttribute("href");
            HttpResponse<byte[]> file = open(URI.create(url).resolve(pdf).toString());
            assertEquals(200, file.statusCode());
            assertEquals(
                    "application/pdf", file.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    @Order(3)
    void anOutletDecidesHowItsReceiptsLook() throws IOException {
        Api manager = bistro.manager();
        String path = "/outlets/" + bistro.outlet + "/receipt-template";
        long version = manager.get(path).expect(200).number("/version");
        String wish =
                "{\"paper\": \"NARROW\", \"header\": \"12 Main Street\", \"footer\": \"Bye <b>!\", \"version\": %d}";
        manager.put(path, wish.formatted(version)).expect(200);
        manager.put(path, wish.formatted(version)).expectProblem(409, "changed.meanwhile");
        long now = manager.get(path).number("/version");
        manager.put(path, "{\"paper\": \"A4\", \"version\": " + now + "}")
                .expectProblem(422, "receipt-template.paper", "paper");
        manager.put(path, "{\"paper\": \"WIDE\", \"linkDays\": 0, \"version\": " + now + "}")
                .expectProblem(422, "receipt-template.link-days", "linkDays");
        manager.put(path, "{\"paper\": \"WIDE\", \"header\": \"" + "x".repeat(501) + "\", \"version\": " + now + "}")
                .expectProblem(422, "receipt-template.text", "header");
        manager.call("PUT", path + "/logo", "no picture".getBytes(StandardCharsets.UTF_8), "image/png")
                .expectProblem(422, "logo.kind", "logo");
        manager.call("PUT", path + "/logo", new byte[200 * 1024 + 1], "image/png")
                .expectProblem(422, "logo.too-large", "logo");
        manager.call("PUT", path + "/logo", picture(), "image/png").expect(200);
        bistro.cashier().get(path).expect(403);
        Restaurant.named("trattoria").owner().get(path).expectProblem(404, "outlet.unknown");

        String order = paidOrder();
        Answer printer = as("application/vnd.escpos").get(receiptOf(order)).expect(200);
        String page = new String(open(link(order)).body(), StandardCharsets.UTF_8);
        assertTrue(printer.text().contains("12 Main Street"));
        assertTrue(hex(printer.response().body()).contains("1d763000"), "the logo is printed");
        assertTrue(page.contains("Bye &lt;b&gt;!") && page.contains("data:image/png;base64,"), page);
        manager.delete(path + "/logo").expect(200);
    }

    @Test
    @Order(4)
    void anExpiredLinkSaysSoInPlainWords() throws Exception {
        String order = paidOrder();
        String url = link(order);
        assertEquals(200, open(url).statusCode());
        try (Connection database = Database.asSuperuser();
                Statement statement = database.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "UPDATE comanda.receipt_link SET expires_at = now() - interval '1 second' WHERE order_id = '"
                                    + order + "'"));
        }
        HttpResponse<byte[]> gone = open(url);
        assertEquals(404, gone.statusCode());
        assertTrue(new String(gone.body(), StandardCharsets.UTF_8).contains("This receipt is not here"));
        assertEquals("no-store", gone.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    @Order(5)
    void aSecretOpensNothingUnderTheNameOfAnotherTenant() {
        String key = keyOf(link(paidOrder()));
        byte[] bytes = Base64.getUrlDecoder().decode(key);
        byte[] stolen = bytes.clone();
        byte[] other = Base64.getUrlDecoder().decode(keyOf(linkOf(Restaurant.named("trattoria"))));
        System.arraycopy(other, 0, stolen, 0, 16);

        assertEquals(
                404,
                open(address(Base64.getUrlEncoder().withoutPadding().encodeToString(stolen)))
                        .statusCode());
        assertEquals(200, open(address(key)).statusCode());
    }

    @Test
    @Order(6)
    void guessingIsLimited() {
        String url = link(paidOrder());
        assertEquals(404, open(address("x")).statusCode());
        int answered = 0;
        HttpResponse<byte[]> last = open(address(NO_SUCH_KEY));
        while (last.statusCode() == 404 && answered < 30) {
            answered++;
            last = open(address(NO_SUCH_KEY));
        }
        assertEquals(429, last.statusCode());
        assertTrue(answered <= 20, answered + " guesses");
        assertEquals("60", last.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, open(url).statusCode(), "a guest with a right link is not kept out by others");
    }

    @Test
    @Order(7)
    void theBackOfficeDrawsWhatWillBePrinted() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.navigate(Product.url() + "/payment/receipt-template");
            page.fill("#username", "bistro.manager");
            page.fill("#password", Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForSelector(".printout img");
            String before = page.locator(".printout img").getAttribute("src");
            assertTrue(before.startsWith("data:image/png;base64,"));
            page.locator("textarea[id$='header']").fill("Harbour Road 7\nTax ID 12-345");
            page.locator("textarea[id$='footer']").focus();
            Wait.until(java.time.Duration.ofSeconds(10), () -> {
                assertFalse(before.equals(page.locator(".printout img").getAttribute("src")), "drawn anew");
                return page;
            });
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "receipts", "page-1280.png"))
                    .setFullPage(true));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "receipts", "page-390.png"))
                    .setFullPage(true));
            page.locator("button[id$='save']").click();
            page.waitForSelector(".ui-messages-info, .ui-message-info, .ui-growl-item, [class*=messages-info]");
        }
        assertTrue(bistro.manager()
                .get("/outlets/" + bistro.outlet + "/receipt-template")
                .at("/header")
                .contains("Harbour Road 7"));
    }

    private Api as(String mediaType) {
        return bistro.cashier().header("Accept", mediaType);
    }

    private String paidOrder() {
        return paidOrder(bistro);
    }

    private static String paidOrder(Restaurant restaurant) {
        return restaurant
                .cashier()
                .post("/orders", restaurant.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201)
                .at("/order/id");
    }

    private static String receiptOf(String order) {
        return "/orders/" + order + "/receipt";
    }

    private String link(String order) {
        return here(as("application/json").get(receiptOf(order)).expect(200).at("/url"));
    }

    private static String linkOf(Restaurant restaurant) {
        return restaurant
                .cashier()
                .header("Accept", "application/json")
                .get(receiptOf(paidOrder(restaurant)))
                .expect(200)
                .at("/url");
    }

    /** The address here, whatever name the product is known by outside. */
    private static String here(String url) {
        return Product.url() + URI.create(url).getPath();
    }

    private static String keyOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String address(String key) {
        return Product.url() + "/r/" + key;
    }

    private static HttpResponse<byte[]> open(String url) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
