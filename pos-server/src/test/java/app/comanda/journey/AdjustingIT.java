package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Voids, comps and discounts over HTTP: who may, what it comes to, what the kitchen sees. */
class AdjustingIT {

    private static final Restaurant SKILLET = Restaurant.named("skillet");
    private static final Restaurant GRIDDLE = Restaurant.named("griddle");

    @Test
    void aCashierTakesOffWhatTheKitchenNeverHeardOf() {
        String order = unsent();
        Answer now = SKILLET.cashier().post(line(order) + "/void", "{}").expect(200);
        assertEquals(0, now.number("/total"));
        assertEquals(1, now.json().at("/voidedLines").size());
        assertEquals(0, now.json().at("/lines").size());
        JsonNode adjustment = SKILLET.cashier()
                .get("/orders/" + order + "/adjustments")
                .expect(200)
                .json()
                .at("/0");
        assertEquals("VOID_UNSENT", adjustment.at("/kind").asText());
        assertEquals(SKILLET.name + ".cashier", adjustment.at("/actor").asText());
    }

    @Test
    void whatTheKitchenKnowsNeedsAReasonAndAManager() {
        String order = sent();
        SKILLET.manager().post(line(order) + "/void", "{}").expectProblem(422, "reason.missing", "reasonId");
        String body = "{\"reasonId\": \"" + reason("VOID") + "\"}";
        SKILLET.cashier().post(line(order) + "/void", body).expectProblem(403, "approval.needed", "approvalId");
        SKILLET.manager().post(line(order) + "/void", body).expect(200);
        JsonNode adjustment = SKILLET.manager()
                .get("/orders/" + order + "/adjustments")
                .json()
                .at("/0");
        assertEquals("VOID_SENT", adjustment.at("/kind").asText());
        assertTrue(adjustment.at("/amount").asLong() > 0);
    }

    @Test
    void theKitchenSeesWhatIsVoid() {
        String order = sent();
        String line = SKILLET.cashier().get("/orders/" + order).at("/lines/0/id");
        ticket(order, "/id");
        SKILLET.manager()
                .post(line(order) + "/void", "{\"reasonId\": \"" + reason("VOID") + "\"}")
                .expect(200);
        assertEquals(line, ticket(order, "/voids/0/lineId"));
        assertEquals("1", ticket(order, "/voids/0/quantity"));
    }

    @Test
    void aLineIsVoidedOnce() {
        String order = unsent();
        String line = line(order);
        SKILLET.cashier().post(line + "/void", "{}").expect(200);
        SKILLET.cashier().post(line + "/void", "{}").expectProblem(409, "line.voided");
    }

    @Test
    void aPaidOrderIsRefundedInstead() {
        String order = sent();
        SKILLET.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
        SKILLET.manager()
                .post(line(order) + "/void", "{\"reasonId\": \"" + reason("VOID") + "\"}")
                .expectProblem(409, "order.below-paid");
    }

    @Test
    void aCompedLineCostsNothingAndIsCompedOnce() {
        String order = sent();
        String body = "{\"reasonId\": \"" + reason("COMP") + "\"}";
        Answer now = SKILLET.manager().post(line(order) + "/comp", body).expect(200);
        assertEquals(0, now.number("/total"));
        assertEquals("COMP", now.at("/lines/0/discounts/0/kind"));
        SKILLET.manager().post(line(order) + "/comp", body).expectProblem(409, "line.comped");
    }

    @Test
    void aDiscountIsGivenAndTakenBack() {
        String order = sent();
        long full = SKILLET.cashier().get("/orders/" + order).number("/total");
        String half = "{\"percent\": \"50\", \"reasonId\": \"" + reason("DISCOUNT") + "\"}";
        Answer given =
                SKILLET.manager().post("/orders/" + order + "/discounts", half).expect(200);
        assertTrue(given.number("/total") < full);
        String discount = given.at("/discounts/0/id");
        Answer back = SKILLET.cashier()
                .delete("/orders/" + order + "/discounts/" + discount)
                .expect(200);
        assertEquals(full, back.number("/total"));
        JsonNode adjustment = SKILLET.manager()
                .get("/orders/" + order + "/adjustments")
                .json()
                .at("/0");
        assertEquals(SKILLET.name + ".cashier", adjustment.at("/withdrawnBy").asText());
    }

    @Test
    void badDiscountsAreRefusedByTheirField() {
        String order = "/orders/" + sent() + "/discounts";
        String reason = "\"reasonId\": \"" + reason("DISCOUNT") + "\"}";
        SKILLET.manager()
                .post(order, "{\"percent\": \"101\", " + reason)
                .expectProblem(422, "discount.size", "percent");
        SKILLET.manager().post(order, "{\"amount\": 0, " + reason).expectProblem(422, "discount.size", "amount");
        SKILLET.manager().post(order, "{" + reason).expectProblem(422, "discount.size", "percent");
        SKILLET.manager()
                .post(order, "{\"percent\": \"5\", \"reasonId\": \"" + reason("VOID") + "\"}")
                .expectProblem(422, "reason.unknown", "reasonId");
    }

    @Test
    void whatIsOfOthersIsNotThere() {
        String order = sent();
        String body = "{\"reasonId\": \"" + reason("COMP") + "\"}";
        GRIDDLE.manager().post(line(order) + "/comp", body).expectProblem(404, "order.unknown");
        GRIDDLE.manager().get("/orders/" + order + "/adjustments").expectProblem(404, "order.unknown");
        SKILLET.manager()
                .post("/orders/" + order + "/lines/" + UUID.randomUUID() + "/comp", body)
                .expectProblem(404, "line.unknown");
        SKILLET.cashier()
                .delete("/orders/" + order + "/discounts/" + UUID.randomUUID())
                .expectProblem(404, "discount.unknown");
    }

    private static String sent() {
        return SKILLET.order("COLA").at("/order/id");
    }

    private static String unsent() {
        return SKILLET.cashier()
                .post("/orders", SKILLET.orderOf("COLA", ", \"send\": \"LATER\""))
                .expect(201)
                .at("/order/id");
    }

    private static String line(String order) {
        Answer read = SKILLET.cashier().get("/orders/" + order).expect(200);
        return "/orders/" + order + "/lines/" + read.at("/lines/0/id");
    }

    private static String reason(String kind) {
        String query = "SELECT id FROM comanda.reason WHERE active AND tenant_id = '" + SKILLET.tenant
                + "' AND kind = '" + kind + "' ORDER BY position LIMIT 1";
        try (Connection database = Database.asSuperuser()) {
            return Database.list(database, query).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ticket(String order, String pointer) {
        return Wait.forValue(Duration.ofSeconds(15), "ticket", () -> {
            for (JsonNode ticket : SKILLET.kitchen()
                    .get("/outlets/" + SKILLET.outlet + "/tickets")
                    .json()) {
                if (ticket.at("/orderId").asText().equals(order)
                        && !ticket.at(pointer).isMissingNode()) {
                    return ticket.at(pointer).asText();
                }
            }
            return null;
        });
    }
}
