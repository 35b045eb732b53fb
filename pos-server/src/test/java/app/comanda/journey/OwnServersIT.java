package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.server.Api;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A product that starts none of its servers: those of the one that all journeys share are named to it. */
@Isolated("its second node takes messages of all")
class OwnServersIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GUEST = "quay.guest@comanda.test";

    private final Restaurant quay = Restaurant.named("quay");

    @Test
    void sellsCooksAndSendsMailOnServersThatItDidNotStart(@TempDir Path data) throws Exception {
        Settings settings = Product.running().settings().with(named(data));
        try (Comanda node = Comanda.start(settings, new Progress(System.out))) {
            assertEquals(200, status(settings.productUrl() + "/health/ready"));

            Api cashier = new Api(settings.productUrl(), () -> Keycloak.token("quay.cashier"));
            JsonNode order = cashier.post(
                            "/orders", key(), Api.json(quay.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}")))
                    .path("order");
            String id = order.path("id").asText();

            assertEquals(
                    order.path("number").asText(),
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
            cashier.post("/orders/" + id + "/receipts", key(), Api.json("{\"email\": \"" + GUEST + "\"}"));
            Wait.forValue(
                    SOON,
                    "receipt",
                    () -> Product.running().mailbox().findLatestTo(GUEST).orElse(null));
        }
        Product.running().parts().forEach(part -> assertTrue(part.isReady(), part.name() + " was stopped with it"));
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

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
