package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.server.Comanda;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What happens to a sale when a part of the product goes away under it. */
@Isolated("stops servers")
class OutageIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SELF_HEALING = Duration.ofSeconds(30);

    private final Comanda product = Product.running();
    private final Restaurant breakwater = Restaurant.named("breakwater");

    @Test
    void whatIsSentToTheKitchenWhileTheBrokerIsAwayArrivesOnce() {
        Rush rush = Rush.of(breakwater, "broker");
        product.broker().stop();
        try {
            rush.sell(20);
            Wait.until(Duration.ofSeconds(15), () -> {
                assertEquals("DOWN", health("broker"));
                return rush;
            });
        } finally {
            product.broker().start();
        }
        rush.sell(5);
        Wait.until(Duration.ofSeconds(60), () -> {
            assertEquals(25, rush.tickets(), "tickets");
            return rush;
        });
        rush.nothingIsLostOrDoubled(25);
    }

    @Test
    void signedInCashiersGoOnWithoutKeycloak() {
        Api cashier = breakwater.cashier();
        cashier.get("/orders?limit=1").expect(200);
        product.keycloak().stop();
        try {
            cashier.post("/orders", breakwater.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                    .expect(201);
            Wait.until(Duration.ofSeconds(15), () -> {
                assertEquals("DOWN", health("keycloak"));
                return "";
            });
            assertEquals("UP", health("database"));
        } finally {
            product.keycloak().start();
        }
        Wait.until(SELF_HEALING, () -> {
            assertEquals("UP", health("keycloak"));
            return "";
        });
    }

    @Test
    void theServiceComesBackByItselfWhenTheDatabaseDoes() throws InterruptedException {
        Rush rush = Rush.of(breakwater, "database");
        rush.begin(2);
        rush.waitForOrders(5);
        product.database().stop();
        Thread.sleep(10_000);
        product.database().start();
        long back = System.nanoTime();
        Wait.until(
                SELF_HEALING,
                () -> breakwater
                        .cashier()
                        .post("/orders", breakwater.orderOf("COLA", ""))
                        .expect(201));
        assertTrue(System.nanoTime() - back < SELF_HEALING.toNanos());
        int sold = rush.end();
        rush.nothingIsLostOrDoubled(sold);
        Wait.until(SELF_HEALING, () -> {
            long unsealed = Database.number("SELECT count(*) FROM comanda.audit_entry WHERE seal_number IS NULL");
            assertEquals(0, unsealed, "audit entries that nobody seals");
            return unsealed;
        });
    }

    @Test
    void nothingIsLostOrDoubledWhenTheServerIsKilledInTheMiddleOfARush() {
        Rush rush = Rush.of(breakwater, "kill");
        rush.begin(4);
        rush.waitForOrders(20);
        product.payara().kill();
        product.payara().start();
        Wait.until(
                SELF_HEALING, () -> breakwater.cashier().get("/orders?limit=1").expect(200));
        int sold = rush.end();
        rush.nothingIsLostOrDoubled(sold);
        Wait.until(Duration.ofSeconds(60), () -> {
            assertEquals(sold, rush.tickets(), "tickets");
            return rush;
        });
    }

    private static String health(String part) {
        try {
            JsonNode checks = new ObjectMapper()
                    .readTree(HTTP.send(
                                    HttpRequest.newBuilder(URI.create(Product.url() + "/health/ready"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .path("checks");
            for (JsonNode check : checks) {
                if (check.path("name").asText().equals(part)) {
                    return check.path("status").asText();
                }
            }
            throw new AssertionError("/health/ready does not name " + part + ": " + checks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
