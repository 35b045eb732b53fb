package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** A sale of the demo's cashier, and a few questions; together they need every module of the EAR and every server beside it. */
final class Smoke {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A server that was just deployed to may still be busy with itself. */
    private static final Duration READY = Duration.ofMinutes(1);

    private static final Duration KITCHEN = Duration.ofSeconds(30);

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Smoke(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** @throws StartFailure at the first answer that is not the expected one */
    void run() {
        Waiting.until(
                "/health/ready",
                READY,
                () -> get("/health/ready").statusCode() == 200,
                () -> false,
                () -> get("/health/ready").body());
        progress.say("/health/ready answers 200");
        expect("/api/v1/openapi.json", 200, "\"openapi\"");
        expect("/api/v1/orders", 401, "");
        HttpResponse<String> backOffice = get("/");
        String signIn = backOffice.headers().firstValue("Location").orElse("");
        require("/ leads to the sign-in", signIn.startsWith(settings.keycloakUrl()), backOffice);
        if (settings.demo()) {
            sell();
        } else {
            progress.say("Nothing is sold: there are no demo users here");
        }
    }

    /** Token, price book, order, cash, and over the broker to the kitchen. */
    private void sell() {
        String token = new Tokens(settings, secrets, Clock.systemUTC()).accessToken("demo.cashier");
        Api cashier = new Api(settings.productUrl(), () -> token);
        String outlet =
                cashier.get("/outlets").path("outlets").path(0).path("id").asText();
        String item = cashier.get("/outlets/" + outlet + "/menu")
                .findPath("items")
                .path(0)
                .path("id")
                .asText();
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("outletId", outlet).put("serviceMode", "TAKEAWAY");
        order.putArray("lines").addObject().put("itemId", item);
        order.putObject("payment").put("method", "CASH");
        JsonNode sale = cashier.post("/orders", UUID.randomUUID().toString(), order);
        String id = sale.at("/order/id").asText();
        if (!cashier.get("/orders/" + id).path("settlement").asText().equals("PAID")) {
            throw new StartFailure("An order paid in cash is not paid: " + sale);
        }
        progress.say("An order is taken and paid in cash");
        Waiting.until(
                "The kitchen's ticket",
                KITCHEN,
                () -> cashier.get("/outlets/" + outlet + "/tickets")
                        .findValuesAsText("orderId")
                        .contains(id),
                () -> false,
                () -> "order " + id);
        progress.say("The kitchen has its ticket");
    }

    private void expect(String path, int status, String part) {
        HttpResponse<String> answer = get(path);
        require(
                path + " answers " + status,
                answer.statusCode() == status && answer.body().contains(part),
                answer);
    }

    private void require(String what, boolean holds, HttpResponse<String> answer) {
        if (!holds) {
            throw new StartFailure("Not so: %s; it answered %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
        progress.say("%s", what);
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(settings.productUrl() + path))
                            .timeout(LIMIT)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure(path + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
