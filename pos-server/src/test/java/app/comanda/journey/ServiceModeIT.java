package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Dine-in against takeaway: a tax for guests who stay, a service charge for large parties, and guests who change their mind. */
class ServiceModeIT {

    private static final Restaurant PATIO = Restaurant.named("patio");
    private static final Restaurant STALL = Restaurant.named("stall");

    @Test
    void aTaxForGuestsWhoStayIsNotChargedToGo() {
        Answer tax = taxed("COLA");
        String order = Wait.forValue(Duration.ofSeconds(10), "an order with the tax", () -> {
            Answer placed = PATIO.cashier().post("/orders", dineIn("COLA")).expect(201);
            return placed.number("/order/tax") == 0 ? null : placed.at("/order/id");
        });
        Api waiter = PATIO.cashier();
        Answer here = waiter.get("/orders/" + order).expect(200);
        long lines = here.number("/subtotal");
        assertEquals(lines / 10, here.number("/tax"));
        assertEquals(tax.at("/id"), here.at("/taxes/0/id"));

        waiter.post("/orders/" + order + "/mode", "{}").expectProblem(422, "json.missing", "serviceMode");
        waiter.post("/orders/" + order + "/mode", mode("DELIVERY"))
                .expectProblem(422, "outlet.service-mode", "serviceMode");
        waiter.post("/orders/" + order + "/mode", "{\"serviceMode\": \"TAKEAWAY\", \"version\": 99}")
                .expectProblem(409, "changed.meanwhile");
        STALL.cashier().post("/orders/" + order + "/mode", mode("TAKEAWAY")).expectProblem(404, "order.unknown");
        PATIO.kitchen().post("/orders/" + order + "/mode", mode("TAKEAWAY")).expect(403);

        Answer toGo =
                waiter.post("/orders/" + order + "/mode", mode("TAKEAWAY")).expect(200);
        assertEquals("TAKEAWAY", toGo.at("/serviceMode"));
        assertEquals(0, toGo.number("/tax"));
        assertEquals(lines, toGo.number("/total"));
        Wait.until(Duration.ofSeconds(10), () -> {
            JsonNode tickets = PATIO.kitchen()
                    .get("/outlets/" + PATIO.outlet + "/tickets")
                    .expect(200)
                    .json();
            assertEquals("TAKEAWAY", modeOfTicket(tickets, order));
            return tickets;
        });

        waiter.post("/orders/" + order + "/payments", "{\"method\": \"CASH\", \"amount\": 5}")
                .expect(201);
        waiter.post("/orders/" + order + "/mode", mode("DINE_IN")).expectProblem(409, "order.transition");
    }

    @Test
    void aTaxNamesWaysToGetTheFoodThatThereAre() {
        STALL.manager().post("/menu/taxes", """
                        {"name": "Odd", "percent": "1", "serviceModes": ["DRIVE_IN"]}""").expectProblem(422, "json.wrong-value", "serviceModes[0]");
        STALL.manager().post("/menu/taxes", """
                        {"name": "Odd", "percent": "1", "serviceModes": [null]}""").expectProblem(422, "json.missing", "serviceModes[0]");
    }

    @Test
    void theServiceChargeFollowsTheGuestsAtTheTable() {
        String charge = "/outlets/" + STALL.outlet + "/service-charge";
        long version = STALL.manager().get(charge).expect(200).number("/version");
        STALL.manager()
                .put(
                        charge,
                        "{\"name\": \"Service\", \"amount\": 300, \"modes\": [\"DINE_IN\"], \"fromCovers\": 6, \"active\": true,"
                                + " \"version\": " + version + "}")
                .expect(200);
        String table = STALL.manager()
                .post("/outlets/" + STALL.outlet + "/floor-plans", """
                        {"name": "Yard", "tables": [{"name": "Y1", "seats": 8, "x": 0, "y": 0}]}""")
                .expect(201)
                .at("/tables/0/id");
        Api waiter = STALL.cashier();
        String visit = waiter.post("/visits", "{\"tableId\": \"" + table + "\", \"covers\": 6}")
                .expect(201)
                .at("/id");
        String more = "\"visitId\": \"" + visit + "\", ";
        String first = Wait.forValue(Duration.ofSeconds(10), "an order with the charge", () -> {
            Answer placed = waiter.post(
                            "/orders", "{" + more + dineIn("COLA", STALL).substring(1))
                    .expect(201);
            if (placed.number("/order/charges") != 0) {
                return placed.at("/order/id");
            }
            waiter.post("/orders/" + placed.at("/order/id") + "/cancellation", "{\"reason\": \"Too early\"}")
                    .expect(200);
            return null;
        });
        Answer second = waiter.post(
                        "/orders", "{" + more + dineIn("COLA", STALL).substring(1))
                .expect(201);
        assertEquals(0, second.number("/order/charges"), "an amount is charged once to a party");

        waiter.post("/visits/" + visit + "/covers", "{\"covers\": 5}").expect(200);
        assertEquals(0, waiter.get("/orders/" + first).number("/charges"));
        waiter.post("/visits/" + visit + "/covers", "{\"covers\": 7}").expect(200);
        Answer charged = waiter.get("/orders/" + first);
        assertEquals(300, charged.number("/charges"));

        waiter.post(
                        "/orders/" + first + "/moves",
                        "{\"toOrderId\": \"" + second.at("/order/id") + "\", \"lineIds\": [\""
                                + charged.at("/lines/0/id") + "\"]}")
                .expect(200);
        assertEquals(0, waiter.get("/orders/" + first).number("/charges"));
        assertEquals(
                300,
                waiter.get("/orders/" + second.at("/order/id")).number("/charges"),
                "the charge goes along with the last line");
    }

    /** Puts a tax of 10 % for guests who stay on an item. */
    private static Answer taxed(String sku) {
        Api manager = PATIO.manager();
        Answer tax = manager.post("/menu/taxes", """
                {"name": "Stay", "percent": "10", "serviceModes": ["DINE_IN"]}""").expect(201);
        assertEquals("DINE_IN", tax.at("/serviceModes/0"));
        String id = PATIO.menu().findParents("sku").stream()
                .filter(item -> item.path("sku").asText().equals(sku))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        ObjectNode item =
                (ObjectNode) manager.get("/menu/items/" + id).expect(200).json();
        ((ArrayNode) item.withArray("taxIds")).add(tax.at("/id"));
        manager.put("/menu/items/" + id, item.toString()).expect(200);
        return tax;
    }

    private static String dineIn(String sku) {
        return dineIn(sku, PATIO);
    }

    private static String dineIn(String sku, Restaurant restaurant) {
        return restaurant.orderOf(sku, "").replace("TAKEAWAY", "DINE_IN");
    }

    private static String mode(String mode) {
        return "{\"serviceMode\": \"" + mode + "\"}";
    }

    private static String modeOfTicket(JsonNode tickets, String order) {
        return tickets.findParents("orderId").stream()
                .filter(ticket -> ticket.path("orderId").asText().equals(order))
                .findFirst()
                .map(ticket -> ticket.path("serviceMode").asText())
                .orElse("");
    }
}
