package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a till can reach with its key alone is its own restaurant's; {@link AttackIT} tries all that needs a token. */
@ResourceLock("harbour")
class ForeignTillIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private static Restaurant harbour;
    private static Restaurant castle;
    private static Journal thief;
    private static Journal theirs;
    private static String order;
    private static long price;

    @BeforeAll
    static void aCastleWithATill() {
        harbour = Restaurant.named("harbour");
        castle = Restaurant.named("castle");
        thief = new Journal(Till.in(harbour, "TILL"), cashier("harbour"));
        theirs = new Journal(Till.in(castle, "TILL"), cashier("castle"));
        price = theirs.price("COLA");
        order = Journal.id();
        theirs.add("order.placed", theirs.order(order, theirs.line("COLA", price)));
        theirs.send().expect(200);
    }

    @Test
    void withoutAKeyOrWithAStrangersNoOperationOfATerminalOpens() {
        JsonNode paths =
                Api.withoutToken().get("/openapi.json").expect(200).json().path("paths");
        int tried = 0;
        for (String path :
                List.of("/terminal", "/terminal/sign-ins", "/terminal/public-key", "/sync/state", "/sync/batches")) {
            for (String method : METHODS) {
                if (paths.path(path).has(method)) {
                    tried++;
                    for (Api stranger : List.of(
                            Api.withoutToken(),
                            Api.withoutToken().header("X-Terminal-Key", "x"),
                            Api.withoutToken().header("X-Terminal-Key", theirs.till.terminal + ".guessed"))) {
                        Answer answer =
                                stranger.call(method.toUpperCase(Locale.ROOT), path, body(method, path), Api.JSON);
                        assertEquals(401, answer.status(), answer::toString);
                    }
                }
            }
        }
        assertTrue(tried >= 6, "only " + tried + " operations");
    }

    @Test
    void aTillSeesNothingOfAnotherTenant() {
        for (String path : List.of("/terminal", "/sync/state")) {
            String seen = thief.till.api().get(path).expect(200).text();
            for (String treasure :
                    List.of(castle.tenant, castle.outlet, theirs.till.terminal, theirs.staff, "castle")) {
                assertFalse(seen.contains(treasure), seen);
            }
        }
        Answer nobody = thief.till.signIn(theirs.staff, "2580");
        Answer stranger = thief.till.signIn(UUID.randomUUID().toString(), "2580");
        assertTrue(nobody.status() >= 400 && nobody.status() < 500, nobody::toString);
        assertEquals(stranger.at("/code"), nobody.at("/code"), "somebody else's staff is like nobody");
    }

    @Test
    void aSignInOfOneTillOpensNothingWithTheKeyOfAnother() {
        Till display = Till.in(castle, "KITCHEN");
        String token =
                display.api().post("/terminal/sign-ins", "{}").expect(201).at("/token");
        display.as(token).get("/outlets/" + castle.outlet + "/tickets").expect(200);
        for (String key : List.of(thief.till.key, theirs.till.key)) {
            Api.with(token)
                    .header("X-Terminal-Key", key)
                    .get("/outlets/" + castle.outlet + "/tickets")
                    .expect(401);
        }
    }

    @Test
    void anotherTenantsOrderIsNotThereForAnyKindOfEvent() {
        String line = castle.cashier().get("/orders/" + order).at("/lines/0/id");
        ObjectNode more = body().put("menuVersion", thief.menuVersion()).put("send", true);
        more.set("taxes", thief.taxes());
        more.putArray("lines").add(thief.line("COLA", 1));
        Journal own = new Journal(Till.in(harbour, "TILL"), cashier("harbour"));
        own.add("order.paid", own.payment(order, price));
        own.add("order.lines-added", more);
        own.add("order.cancelled", body().put("reason", "stolen"));
        own.add("line.voided", body().put("lineId", line));
        Answer answer = own.send().expect(200);
        for (int i = 0; i < own.events.size(); i++) {
            assertEquals("order.unknown", answer.at("/events/" + i + "/conflict/code"), answer::toString);
        }
        own.add("order.placed", own.order(order, own.line("COLA", 1)));
        assertTrue(own.send().expect(200).json().at("/events/4").has("conflict"), "an id that is taken");
        untouched();
    }

    @Test
    void anotherTenantsOutletIsRefused() {
        Journal own = new Journal(Till.in(harbour, "TILL"), cashier("harbour"));
        own.add("order.paid", own.payment(order, price).put("outletId", castle.outlet));
        own.add("order.placed", own.order(Journal.id(), own.line("COLA", 1)).put("outletId", castle.outlet));
        Answer answer = own.send().expect(200);
        for (int i = 0; i < own.events.size(); i++) {
            assertEquals("sync.outlet", answer.at("/events/" + i + "/code"), answer::toString);
        }
        untouched();
    }

    @Test
    void anotherTillsEventsAreNotTaken() {
        Journal own = new Journal(Till.in(harbour, "TILL"), cashier("harbour"));
        Answer answer = own.send(theirs.events).expect(200);
        assertEquals("sync.hash", answer.at("/events/0/code"), answer::toString);
        assertEquals(0, own.watermark());
        ObjectNode signed =
                own.event(1, "order.paid", own.payment(order, price).toString(), "0".repeat(64), theirs.till.signing);
        assertEquals("sync.signature", own.send(List.of(signed)).expect(200).at("/events/0/code"));
        untouched();
    }

    @Test
    void aRevokedTillsKeyOpensNothing() {
        Journal revoked = new Journal(Till.in(harbour, "TILL"), cashier("harbour"));
        revoked.sell("COLA");
        harbour.owner().delete("/terminals/" + revoked.till.terminal).expect(200);
        Wait.until(
                Duration.ofSeconds(20),
                () -> revoked.till.api().get("/terminal").expectProblem(401, "terminal.revoked"));
        revoked.till.api().get("/sync/state").expectProblem(401, "terminal.revoked");
        revoked.send().expectProblem(401, "terminal.revoked");
        revoked.till.signIn(revoked.staff, "2580").expectProblem(401, "terminal.revoked");
    }

    private static void untouched() {
        Answer now = castle.cashier().get("/orders/" + order).expect(200);
        assertEquals("UNPAID", now.at("/settlement"));
        assertEquals("PLACED", now.at("/preparation"));
        assertEquals(price, now.number("/total"));
        assertEquals(1, now.json().path("lines").size());
    }

    private static ObjectNode body() {
        ObjectNode body = thief.payment(order, 1);
        body.removeAll();
        return body.put("orderId", order).put("outletId", harbour.outlet);
    }

    /** What nobody could object to, if it came from a till. */
    private static byte[] body(String method, String path) {
        String body = switch (method + " " + path) {
            case "put /terminal/public-key" -> "{\"publicKey\": \"" + Till.publicKey(thief.till.signing) + "\"}";
            case "post /sync/batches" -> "{\"events\": [" + theirs.events.get(0) + "]}";
            case "post /terminal/sign-ins" -> "{}";
            default -> "";
        };
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String cashier(String restaurant) {
        return Database.text("SELECT id FROM comanda.employee WHERE username = '" + restaurant + ".cashier'");
    }
}
