package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff at an enrolled terminal: who they are by PIN, and when that ends. */
class SignInIT {

    private static final String PIN = "2580";
    private static Restaurant pier;
    private static String cashier;

    @BeforeAll
    static void aCashierWithAPin() {
        pier = Restaurant.named("signin");
        pier.cashier().put("/staff/me/pin", "{\"pin\": \"" + PIN + "\"}").expect(200);
        pier.owner().put("/staff/me/pin", "{\"pin\": \"7391\"}").expect(200);
        cashier = idOf("CASHIER");
    }

    @Test
    void aCashierSignsInByPinAndSells() {
        Till till = Till.in(pier, "TILL");
        Answer signedIn = till.signIn(cashier, PIN).expect(201);
        assertEquals(cashier, signedIn.at("/employee/id"));
        assertEquals("no-store", signedIn.header("Cache-Control"));

        Answer sale = till.as(signedIn.at("/token"))
                .post("/orders", pier.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201);
        assertEquals(
                cashier,
                Database.text("SELECT staff_id FROM comanda.orders WHERE id = '" + sale.at("/order/id") + "'"));
        assertEquals(
                till.terminal,
                Database.text("SELECT terminal_id FROM comanda.orders WHERE id = '" + sale.at("/order/id") + "'"));
        till.as(signedIn.at("/token")).get("/terminals").expectProblem(403, "access.denied");
    }

    @Test
    void theTerminalKnowsItselfAndItsPeople() {
        Till till = Till.in(pier, "TILL");
        Answer card = till.api().get("/terminal").expect(200);
        assertEquals(till.terminal, card.at("/terminal/id"));
        assertTrue(card.json().at("/terminal/publicKeySet").asBoolean(), card::toString);
        assertEquals(pier.outlet, card.at("/outlet/id"));
        assertFalse(card.at("/outlet/rules/rounding").isEmpty(), card::toString);
        JsonNode sari = person(card, cashier);
        assertTrue(sari.path("hasPin").asBoolean());
        assertEquals(600_000, sari.at("/verifier/iterations").asInt());
        assertFalse(pier.manager().get("/terminals").at("/0/seenAt").isEmpty());
        assertEquals(
                0,
                Till.in(pier, "KITCHEN")
                        .api()
                        .get("/terminal")
                        .json()
                        .path("staff")
                        .size());
    }

    @Test
    void aTokenIsWorthNothingAwayFromItsTerminal() {
        String token = Till.in(pier, "TILL").signIn(cashier, PIN).expect(201).at("/token");
        Till other = Till.in(pier, "TILL");
        other.as(token).get("/orders").expectProblem(401, "token.expired");
        Api.with(token).get("/orders").expectProblem(401, "token.expired");
        Api.with("ct_" + "A".repeat(43))
                .header("X-Terminal-Key", other.key)
                .get("/orders")
                .expectProblem(401, "token.expired");
    }

    @Test
    void wrongPinsLockAndNobodyIsToldWhoWorksHere() {
        Restaurant house = Restaurant.named("signin-lock");
        house.cashier().put("/staff/me/pin", "{\"pin\": \"2580\"}").expect(200);
        Till till = Till.in(house, "TILL");
        String someone = idOf(house, "CASHIER");
        for (int i = 0; i < 4; i++) {
            till.signIn(someone, "0001").expectProblem(422, "pin.wrong", "pin");
        }
        till.signIn(someone, "0001").expectProblem(429, "pin.locked", "pin");
        till.signIn(someone, "2580").expectProblem(429, "pin.locked", "pin");
        till.signIn(idOf(pier, "CASHIER"), PIN).expectProblem(422, "pin.wrong", "pin");
    }

    @Test
    void aSignInEndsWithThePin() {
        Restaurant house = Restaurant.named("signin-pin");
        house.manager().put("/staff/me/pin", "{\"pin\": \"2580\"}").expect(200);
        Till till = Till.in(house, "TILL");
        String token = till.signIn(idOf(house, "MANAGER"), "2580").expect(201).at("/token");
        till.as(token).get("/orders").expect(200);
        house.manager().put("/staff/me/pin", "{\"pin\": \"9371\"}").expect(200);
        till.as(token).get("/orders").expectProblem(401, "token.expired");
    }

    @Test
    void aSignInEndsWithThePersonTheTerminalAndTheTenant() {
        Restaurant house = Restaurant.named("signin-end");
        house.cashier().put("/staff/me/pin", "{\"pin\": \"2580\"}").expect(200);
        house.manager().put("/staff/me/pin", "{\"pin\": \"2581\"}").expect(200);
        Till till = Till.in(house, "TILL");
        String boss = till.signIn(idOf(house, "MANAGER"), "2581").expect(201).at("/token");
        String token = till.signIn(idOf(house, "CASHIER"), "2580").expect(201).at("/token");

        Restaurant.chainAdmin()
                .post("/tenants/" + house.tenant + "/suspension", "{\"reason\": \"Invoice 1 is unpaid\"}")
                .expect(200);
        till.as(token).get("/orders").expectProblem(403, "tenant.suspended");
        till.api().get("/terminal").expectProblem(403, "tenant.suspended");
        Restaurant.chainAdmin()
                .delete("/tenants/" + house.tenant + "/suspension")
                .expect(200);
        till.as(token).get("/orders").expect(200);

        house.owner().delete("/staff/" + idOf(house, "CASHIER")).expect(200);
        till.as(token).get("/orders").expectProblem(401, "token.expired");

        till.as(boss).get("/orders").expect(200);
        house.manager().delete("/terminals/" + till.terminal).expect(200);
        till.as(boss).get("/orders").expectProblem(401, "terminal.revoked");
        till.api().get("/terminal").expectProblem(401, "terminal.revoked");
    }

    @Test
    void whoeverGoesIsSignedOut() {
        Till till = Till.in(pier, "TILL");
        String token = till.signIn(cashier, PIN).expect(201).at("/token");
        till.as(token).delete("/terminal/sign-ins").expect(204);
        till.as(token).get("/orders").expectProblem(401, "token.expired");
        till.as(token).delete("/terminal/sign-ins").expect(401);
    }

    @Test
    void anOwnerIsNoMoreThanAManagerByPin() {
        Till till = Till.in(pier, "TILL");
        String token = till.signIn(idOf("OWNER"), "7391").expect(201).at("/token");
        till.as(token).get("/terminals").expect(200);
        till.as(token).delete("/staff/" + cashier).expectProblem(403, "staff.not-allowed");
    }

    @Test
    void displaysWorkWithoutAnybody() {
        Till kitchen = Till.in(pier, "KITCHEN");
        String token =
                kitchen.api().post("/terminal/sign-ins", "{}").expect(201).at("/token");
        kitchen.as(token).get("/outlets/" + pier.outlet + "/tickets").expect(200);
        kitchen.as(token).post("/orders", pier.orderOf("COLA", "")).expectProblem(403, "access.denied");
        kitchen.signIn(cashier, PIN).expectProblem(409, "sign-in.display");
        Till.in(pier, "TILL").api().post("/terminal/sign-ins", "{}").expectProblem(422, "json.missing", "employeeId");

        Till board = Till.in(pier, "BOARD");
        String reading =
                board.api().post("/terminal/sign-ins", "{}").expect(201).at("/token");
        board.as(reading).get("/outlets/" + pier.outlet + "/tickets").expect(200);
        board.as(reading).post("/tickets/" + pier.outlet + "/start").expectProblem(403, "access.denied");
    }

    @Test
    void aKeyThatNobodyKnowsOpensNothing() {
        Api.withoutToken().get("/terminal").expectProblem(401, "terminal.unknown");
        Api stranger =
                Api.withoutToken().header("X-Terminal-Key", "01930a3e-7c00-7000-8000-000000000701." + "A".repeat(43));
        stranger.get("/terminal").expectProblem(401, "terminal.unknown");
        stranger.post("/terminal/sign-ins", "{}").expectProblem(401, "terminal.unknown");
        Api.withoutToken().header("X-Terminal-Key", "nonsense").get("/terminal").expectProblem(401, "terminal.unknown");
    }

    @Test
    void aDeviceTellsItsKeyOnce() {
        Till till = Till.in(pier, "TILL");
        String same = "{\"publicKey\": \"" + Till.publicKey(till.signing) + "\"}";
        till.api().put("/terminal/public-key", same).expect(200);
        till.api()
                .put("/terminal/public-key", "{\"publicKey\": \"" + Till.publicKey(Till.pair()) + "\"}")
                .expectProblem(409, "terminal.public-key-set");
        till.api()
                .put("/terminal/public-key", "{\"publicKey\": \"AAAA\"}")
                .expectProblem(422, "terminal.public-key", "publicKey");
    }

    private static JsonNode person(Answer card, String id) {
        for (JsonNode one : card.json().path("staff")) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("Not there: " + card);
    }

    private static String idOf(String role) {
        return idOf(pier, role);
    }

    private static String idOf(Restaurant house, String role) {
        for (JsonNode one : house.owner().get("/staff").expect(200).json()) {
            if (one.path("role").asText().equalsIgnoreCase(role)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("Nobody is " + role);
    }
}
