package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What nobody should send: a clear refusal that names the field, and nothing written. */
@Isolated("counts the rows of all tables")
class BadInputIT {

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Restaurant castle = Restaurant.named("castle");
    private final Api cashier = harbour.cashier();
    private Map<String, Long> before = Map.of();

    @BeforeEach
    void countTheRows() {
        before = Wait.until(java.time.Duration.ofSeconds(20), () -> {
            Map<String, Long> rows = Database.rows();
            pause();
            assertEquals(rows, Database.rows(), "still busy with what went before");
            return rows;
        });
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(before, Database.rows());
    }

    @Test
    void unknownThings() {
        String nowhere = UUID.randomUUID().toString();
        order("\"outletId\": \"" + nowhere + "\", \"lines\": [{\"sku\": \"COLA\"}]")
                .expectProblem(404, "outlet.unknown");
        order("\"outletId\": \"" + castle.outlet + "\", \"lines\": [{\"sku\": \"COLA\"}]")
                .expectProblem(404, "outlet.unknown");
        lines("{\"itemId\": \"" + nowhere + "\"}").expectProblem(422, "item.unknown", "lines[0].itemId");
        lines("{\"sku\": \"COLA\"}, {\"sku\": \"NOTHING\"}").expectProblem(422, "item.unknown", "lines[1].sku");
        lines("{\"sku\": \"BURGER\", \"modifiers\": [{\"id\": \"" + nowhere + "\"}]}")
                .expectProblem(422, "modifier.unknown", "lines[0].modifiers[0]");
        lines("{\"itemId\": \"no id\"}").expectProblem(422, "json.wrong-value", "lines[0].itemId");
        cashier.get("/orders/no-id").expectProblem(422, "id.malformed", "id");
        cashier.get("/orders?limit=many").expectProblem(422, "number.malformed", "limit");
        harbour.owner()
                .post(
                        "/menu/items",
                        "{\"name\": \"X\", \"price\": 1, \"categoryId\": \"%s\", \"taxIds\": [\"%s\"]}"
                                .formatted(category(harbour), nowhere))
                .expectProblem(422, "tax.unknown", "taxIds[0]");
    }

    @Test
    void thingsOfAnotherTenant() {
        String theirItem = castle.owner().get("/menu/items?limit=1").at("/items/0/id");
        lines("{\"itemId\": \"" + theirItem + "\"}").expectProblem(422, "item.unknown", "lines[0].itemId");
        harbour.owner()
                .post(
                        "/menu/items",
                        "{\"name\": \"X\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(category(castle)))
                .expectProblem(422, "category.unknown", "categoryId");
    }

    @Test
    void absurdQuantities() {
        for (String quantity : new String[] {"-1", "0", "1e9", "99999999999", "1.2345", "NaN", "", " 1"}) {
            lines("{\"sku\": \"COLA\", \"quantity\": \"" + quantity + "\"}")
                    .expectProblem(422, "order.quantity", "lines[0].quantity");
        }
        lines("{\"sku\": \"COLA\", \"quantity\": 1}").expectProblem(422, "json.wrong-value", "lines[0].quantity");
        order("\"outletId\": \"" + harbour.outlet + "\", \"lines\": [{\"sku\": \"COLA\"}], \"tip\": -1")
                .expect(422);
        order("\"outletId\": \"" + harbour.outlet + "\", \"lines\": [{\"sku\": \"COLA\"}], \"tip\": 1.5")
                .expectProblem(422, "json.wrong-value", "tip");
    }

    @Test
    void tenThousandLines() {
        lines(Stream.generate(() -> "{\"sku\": \"COLA\"}").limit(10_000).collect(Collectors.joining(",")))
                .expectProblem(422, "order.too-many-lines", "lines");
    }

    @Test
    void bodiesThatCannotBeRead() {
        cashier.send("/orders", new byte[20 * 1024 * 1024], Api.JSON).expectProblem(413, "http.413");
        cashier.post("/orders", "{\"outletId\": ").expectProblem(400, "http.400");
        cashier.post("/orders", "").expect(400);
        cashier.post("/orders", "[]").expect(422);
        cashier.post("/orders", "{\"prize\": 1}").expectProblem(422, "json.unknown-field", "prize");
        cashier.send("/orders", "<order/>".getBytes(StandardCharsets.UTF_8), "application/xml")
                .expectProblem(415, "http.415");
        cashier.call("PATCH", "/orders", null, Api.JSON).expectProblem(405, "http.405");
        cashier.get("/nothing/here").expectProblem(404, "http.404");
    }

    @Test
    void menuFilesWithFaults() {
        Api owner = harbour.owner();
        String imports = "/menu/imports?outlet=" + harbour.outlet;
        String header = "sku,name,category,price\n";
        fileFault(owner, imports, header + "A1,Tea,Drinks,\"12,50\"\n", "price");
        fileFault(owner, imports, header + "A1,Tea,Drinks,abc\n", "price");
        fileFault(owner, imports, header + "A1,Tea,Drinks,1.00\nA1,Coffee,Drinks,2.00\n", "sku");
        owner.send(imports, (header + "A1,Caf\u00e9,Drinks,1.00\n").getBytes(StandardCharsets.ISO_8859_1), "text/csv")
                .expectProblem(422, "import.refused", "file");
        owner.send(imports, "<menu/>".getBytes(StandardCharsets.UTF_8), "application/xml")
                .expectProblem(415, "http.415");
        owner.post(imports, "{}").expectProblem(422, "import.refused", "file");
        owner.post(imports, "{\"Drinks\": [{\"name\": \"Tea\", \"price\": \"12,50\"}]}")
                .expectProblem(422, "import.refused", "file");
    }

    @Test
    void paymentsAboveAndBelow() {
        String order = harbour.order("COLA").at("/order/id");
        Wait.until(java.time.Duration.ofSeconds(10), () -> {
            assertEquals(
                    1, Database.number("SELECT count(*) FROM comanda.kitchen_ticket WHERE order_id = '" + order + "'"));
            return order;
        });
        countTheRows();
        String payments = "/orders/" + order + "/payments";
        cashier.post(payments, "{\"method\": \"CASH\", \"amount\": 351}")
                .expectProblem(422, "payment.above-due", "amount");
        cashier.post(payments, "{\"method\": \"CASH\", \"amount\": 0}").expectProblem(422, "payment.amount", "amount");
        cashier.post(payments, "{\"method\": \"CASH\", \"amount\": -5}").expectProblem(422, "payment.amount", "amount");
        cashier.post(payments, "{\"method\": \"CASH\", \"tendered\": 349}")
                .expectProblem(422, "payment.tendered-below-amount", "tendered");
        cashier.post(payments, "{\"method\": \"BARTER\"}").expectProblem(422, "payment.method", "method");
        cashier.post(payments, "{}").expectProblem(422, "json.missing", "method");
    }

    @Test
    void anOutletThatIsClosed() {
        Api owner = castle.owner();
        var outlet = (com.fasterxml.jackson.databind.node.ObjectNode)
                owner.get("/outlets/" + castle.outlet).json();
        owner.put("/outlets/" + castle.outlet, outlet.put("status", "CLOSED").toString())
                .expect(200);
        try {
            countTheRows();
            Wait.until(
                    java.time.Duration.ofSeconds(3),
                    () -> castle.cashier()
                            .post("/orders", castle.orderOf("COLA", ""))
                            .expectProblem(409, "outlet.closed"));
        } finally {
            long version = owner.get("/outlets/" + castle.outlet).number("/version");
            owner.put(
                            "/outlets/" + castle.outlet,
                            outlet.put("status", "OPEN").put("version", version).toString())
                    .expect(200);
            countTheRows();
        }
    }

    @Test
    void tokensThatAreNone() {
        String token = Keycloak.token("harbour.cashier");
        String[] parts = token.split("\\.");
        Api.with("nonsense").get("/orders").expectProblem(401, "token.invalid");
        Api.with(parts[0] + "." + parts[1] + ".").get("/orders").expectProblem(401, "token.invalid");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        Api.with(none + "." + parts[1] + ".").get("/orders").expectProblem(401, "token.invalid");
        String flipped = parts[2].substring(0, 20) + (parts[2].charAt(20) == 'A' ? 'B' : 'A') + parts[2].substring(21);
        Api.with(parts[0] + "." + parts[1] + "." + flipped).get("/orders").expectProblem(401, "token.invalid");
        Api.with(Keycloak.provisionersToken()).get("/orders").expectProblem(401, "token.invalid");
    }

    @Test
    void theLogKeepsSecrets() throws IOException {
        cashier.post("/orders/" + UUID.randomUUID() + "/payments", "{\"method\": \"4111111111111111\"}");
        Path logs = Product.running().settings().data().resolve("logs");
        String token = Keycloak.token("harbour.cashier");
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String log = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(log.contains(token), file + " holds an access token");
                assertFalse(log.contains(Keycloak.PASSWORD), file + " holds a password");
                assertFalse(log.contains("4111111111111111"), file + " holds a card number");
                for (String secret : new String[] {"COMANDA_DB_PASSWORD", "COMANDA_KEYCLOAK_PROVISIONER_SECRET"}) {
                    assertFalse(log.contains(Product.running().secrets().get(secret)), file + " holds " + secret);
                }
            }
        }
    }

    private static void fileFault(Api owner, String imports, String file, String column) {
        Answer answer = owner.send(imports, file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expectProblem(422, "import.refused", "file");
        assertTrue(answer.at("/errors/0/column").equalsIgnoreCase(column), answer::toString);
        assertTrue(answer.number("/errors/0/row") >= 2, answer::toString);
    }

    private Answer lines(String lines) {
        return order("\"outletId\": \"" + harbour.outlet + "\", \"lines\": [" + lines + "]");
    }

    private Answer order(String fields) {
        return cashier.post("/orders", "{\"serviceMode\": \"TAKEAWAY\", " + fields + "}");
    }

    private static String category(Restaurant of) {
        return of.owner().get("/menu/categories").at("/categories/0/id");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
