package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program of somebody else's is told what happens in a restaurant. */
class HooksIT {

    /** One dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Restaurant shop = Restaurant.named("hook-shop");
    private final Api owner = shop.owner();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer program;

    private record Told(String id, String timestamp, String signature, String body) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }

    @BeforeEach
    void theProgramListens() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/taken", this::take);
        program.start();
    }

    @AfterEach
    void theProgramEnds() {
        program.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(new Told(
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                body));
        call.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 204, -1);
        call.close();
    }

    @Test
    void itIsToldUntilItTakesItAndOnceMoreWhenSomebodyAsksForThat() throws Exception {
        String hook = "/hooks/" + add("order.paid").at("/id");
        String secret = owner.get(hook + "/secret").expect(200).at("/secret");
        refusals.set(1);
        String order = shop.cashier()
                .post("/orders", shop.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201)
                .at("/order/id");

        Told refused = next();
        Told taken = next();
        assertEquals(refused.id(), taken.id(), "the same, tried again");
        assertEquals(signed(secret, taken), taken.signature());
        assertEquals("order.paid", taken.json().path("type").asText(), "and nothing of what it did not ask for");
        assertEquals(shop.tenant, taken.json().path("tenantId").asText());
        assertEquals(order, taken.json().at("/data/orderId").asText());
        assertEquals(350, taken.json().at("/data/paid").asLong());

        Answer log = Wait.until(java.time.Duration.ofSeconds(5), () -> {
            Answer calls = owner.get(hook + "/calls").expect(200);
            assertEquals("DELIVERED", calls.at("/calls/0/state"));
            return calls;
        });
        assertEquals(2, log.number("/calls/0/attempts"));
        assertEquals(204, log.number("/calls/0/lastStatus"));

        owner.post(hook + "/calls/" + taken.id() + "/replay").expect(202);
        Told again = next();
        assertEquals(taken.id(), again.id());
        assertEquals(taken.body(), again.body());
        owner.post(hook + "/test").expect(202);
        Told tried = next();
        assertEquals("test", tried.json().path("type").asText());
        assertNotEquals(taken.id(), tried.id());

        owner.delete(hook).expect(204);
        owner.get(hook).expectProblem(404, "hook.unknown");
    }

    @Test
    void aWebhookThatIsOffIsToldNothing() throws InterruptedException {
        Answer made = add("order.placed");
        String hook = "/hooks/" + made.at("/id");
        owner.put(hook, body("order.placed", ", \"active\": false, \"version\": " + made.number("/version")))
                .expect(200);
        owner.put(hook, body("order.placed", ", \"version\": " + made.number("/version")))
                .expectProblem(409, "changed.meanwhile");
        shop.order("COLA");
        assertEquals(null, told.poll(2, TimeUnit.SECONDS));
        owner.delete(hook).expect(204);
    }

    @Test
    void whatIsNoWebhookIsRefused() {
        owner.post("/hooks", body("order.eaten", "")).expectProblem(422, "hook.events", "events[0]");
        owner.post("/hooks", "{\"name\": \"X\", \"url\": \"https://x.example\", \"events\": []}")
                .expectProblem(422, "hook.events", "events");
        owner.post("/hooks", "{\"name\": \" \", \"url\": \"https://x.example\", \"events\": [\"order.paid\"]}")
                .expectProblem(422, "hook.name", "name");
        owner.post("/hooks", "{\"name\": \"X\", \"url\": \"ftp://x.example\", \"events\": [\"order.paid\"]}")
                .expectProblem(422, "hook.url", "url");
        shop.as("manager").get("/hooks").expectProblem(403, "access.denied");
    }

    /** The chain's export of everything, whoever may read it then. */
    @Test
    void anExportHasThePicturesAndNoSecret() throws IOException {
        String hook = "/hooks/" + add("order.cancelled").at("/id");
        String item = "/menu/items/" + owner.get("/menu/items?limit=1").at("/items/0/id") + "/image";
        owner.call("PUT", item, PNG, "image/png").expect(200);
        byte[] zip = Restaurant.chainAdmin()
                .get("/tenants/" + shop.tenant + "/export")
                .expect(200)
                .response()
                .body();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        String hooks = new String(files.get("hook.jsonl"), StandardCharsets.UTF_8);
        assertTrue(hooks.contains("Accounts"), hooks);
        assertFalse(hooks.contains("secret"), hooks);
        assertFalse(files.containsKey("idempotent_answer.jsonl"));
        assertTrue(files.entrySet().stream()
                .anyMatch(file -> file.getKey().startsWith("pictures/") && Arrays.equals(PNG, file.getValue())));
        owner.delete(hook).expect(204);
    }

    private Answer add(String event) {
        return owner.post("/hooks", body(event, "")).expect(201);
    }

    private String body(String event, String more) {
        return "{\"name\": \"Accounts\", \"url\": \"http://127.0.0.1:%d/taken\", \"events\": [\"%s\"]%s}"
                .formatted(program.getAddress().getPort(), event, more);
    }

    private Told next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS), "nothing was told");
    }

    private static String signed(String secret, Told told) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String text = told.id() + "." + told.timestamp() + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
