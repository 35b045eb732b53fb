package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.server.Comanda;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Service;
import app.comanda.server.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A product that starts none of its servers: those of the one that all journeys share are named to it. So the two are
 * nodes of one service.
 */
@Isolated("its second node takes messages of all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnServersIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** Of one person in a minute; more than any other test here makes. */
    private static final int CALLS = 400;

    private static final String GUEST = "quay.guest@comanda.test";

    private final Restaurant quay = Restaurant.named("quay");
    private Comanda node;
    private String there;

    @BeforeAll
    void theSecondNodeStarts(@TempDir Path data) throws Exception {
        Settings settings = Product.running().settings().with(named(data));
        node = Comanda.start(settings, new Progress(System.out));
        there = settings.productUrl();
        assertEquals(200, status(there + "/health/ready"));
    }

    @AfterAll
    void itStopsAlone() {
        node.close();
        Product.running().parts().forEach(part -> assertTrue(part.isReady(), part.name() + " was stopped with it"));
    }

    @Test
    void sellsCooksAndSendsMailOnServersThatItDidNotStart() {
        Answer order = quay.cashier()
                .at(there)
                .post("/orders", quay.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201);
        String id = order.at("/order/id");

        assertEquals(
                order.at("/order/number"),
                quay.cashier().get("/orders/" + id).expect(200).at("/number"),
                "both nodes know it");
        Wait.until(SOON, () -> {
            JsonNode tickets = quay.kitchen()
                    .get("/outlets/" + quay.outlet + "/tickets")
                    .expect(200)
                    .json();
            assertEquals(
                    1,
                    tickets.findValuesAsText("orderId").stream()
                            .filter(id::equals)
                            .count());
            return tickets;
        });
        quay.cashier()
                .at(there)
                .post("/orders/" + id + "/receipts", "{\"email\": \"" + GUEST + "\"}")
                .expect(202);
        Wait.forValue(
                SOON,
                "receipt",
                () -> Product.running().mailbox().findLatestTo(GUEST).orElse(null));
    }

    @Test
    void displaysOfBothNodesHearOfAllOrdersOnceAndResumeAtTheOther() {
        long last;
        try (Socket here = Socket.of(Keycloak.token("quay.kitchen"));
                Socket display = Socket.at(there, Keycloak.token("quay.kitchen"))) {
            here.subscribe("kitchen", quay.outlet);
            last = display.subscribe("kitchen", quay.outlet).path("sequence").asLong();
            for (int more = 0; more < 5; more++) {
                quay.order("COLA");
                quay.cashier()
                        .at(there)
                        .post("/orders", quay.orderOf("COLA", ""))
                        .expect(201);
            }
            for (Socket each : List.of(here, display)) {
                for (int more = 1; more <= 10; more++) {
                    assertEquals(
                            last + more, each.expect("event").path("sequence").asLong());
                }
            }
        }
        quay.order("COLA");
        try (Socket moved = Socket.of(Keycloak.token("quay.kitchen"))) {
            moved.subscribe("kitchen", quay.outlet, ", \"after\": " + (last + 10));
            assertEquals(last + 11, moved.expect("event").path("sequence").asLong());
            assertNull(moved.orNothing(Duration.ofMillis(500)));
        }
    }

    @Test
    void whatIsChangedAtOneNodeIsInForceAtTheOther() {
        Api owner = quay.owner();
        String category = owner.get("/menu/categories").at("/categories/0/id");
        String made = owner.post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"Far\", \"sku\": \"FAR\", \"price\": 400}"
                                .formatted(category))
                .expect(201)
                .at("/id");
        Wait.until(SOON, () -> assertPrice(400));
        owner.put("/outlets/" + quay.outlet + "/items/" + made, "{\"price\": 425}")
                .expect(200);
        Wait.until(Duration.ofSeconds(2), () -> assertPrice(425));

        Restaurant.chainAdmin()
                .post("/tenants/" + quay.tenant + "/suspension", "{\"reason\": \"Invoice 2 is unpaid\"}")
                .expect(200);
        try {
            quay.cashier().at(there).get("/orders").expectProblem(403, "tenant.suspended");
        } finally {
            Restaurant.chainAdmin()
                    .delete("/tenants/" + quay.tenant + "/suspension")
                    .expect(200);
        }
        quay.cashier().at(there).get("/orders").expect(200);
    }

    @Test
    void whereBrowsersComeByTlsTheSessionTravelsByNothingElse() throws Exception {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there + "/")).build(), BodyHandlers.discarding());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        for (String part : List.of("Secure", "HttpOnly")) {
            assertTrue(cookie.contains(part), cookie);
        }
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    @Test
    void whoCallsTooOftenWaitsAndKeepsNobodyElseFromWorking() {
        Api busy = quay.as("manager").at(there);
        Answer answer = busy.get("/terminals");
        assertEquals(Integer.toString(CALLS), answer.header("RateLimit-Limit"));
        // a minute may begin in between
        for (int calls = 0; calls < 2 * CALLS && answer.status() != 429; calls++) {
            answer = busy.get("/terminals");
        }
        answer.expectProblem(429, "calls.too-many");
        assertEquals("0", answer.header("RateLimit-Remaining"));
        assertEquals(answer.header("RateLimit-Reset"), answer.header("Retry-After"));
        quay.cashier().at(there).get("/orders").expect(200);
    }

    private Answer assertPrice(long price) {
        Answer order = quay.cashier().at(there).post("/orders", quay.orderOf("FAR", ""));
        assertEquals(201, order.status(), order::toString);
        assertEquals(price, order.number("/order/subtotal"));
        return order;
    }

    private static Map<String, String> named(Path data) throws IOException {
        Settings shared = Product.running().settings();
        Secrets secrets = Product.running().secrets();
        Map<String, String> variables = new HashMap<>();
        variables.put("COMANDA_DATA", data.toString());
        variables.put("COMANDA_FILES_DIR", shared.files().toString());
        variables.put("COMANDA_SOFTWARE", shared.software().toString());
        variables.put(Service.PRODUCT.variable(), Integer.toString(freePort()));
        variables.put("COMANDA_DB_URL", shared.databaseUrl());
        variables.put("COMANDA_KEYCLOAK_URL", shared.keycloakUrl());
        variables.put("COMANDA_BROKER_HOST", shared.brokerHost());
        variables.put("COMANDA_BROKER_PORT", Integer.toString(shared.brokerPort()));
        variables.put("COMANDA_SMTP_HOST", shared.smtpHost());
        variables.put("COMANDA_SMTP_PORT", Integer.toString(shared.smtpPort()));
        variables.put("COMANDA_SMTP_STARTTLS", "false");
        variables.put("COMANDA_SIMULATOR", "false");
        variables.put("COMANDA_PUBLIC_URL", "https://quay.comanda.test");
        variables.put("COMANDA_API_CALLS_PER_MINUTE", Integer.toString(CALLS));
        for (String secret : new String[] {
            "COMANDA_DB_PASSWORD",
            "COMANDA_DB_OWNER_PASSWORD",
            "COMANDA_KEYCLOAK_BACKOFFICE_SECRET",
            "COMANDA_KEYCLOAK_PROVISIONER_SECRET",
            "COMANDA_BROKER_PASSWORD",
            "COMANDA_PIN_PEPPER"
        }) {
            variables.put(secret, secrets.get(secret));
        }
        return variables;
    }

    private static int status(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
