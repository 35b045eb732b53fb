package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A kitchen with stations: what goes where, bumping line by line, and what nobody has seen. */
class KitchenIT {

    private static final Restaurant house = Restaurant.named("galley");
    private static final String kitchen = "/outlets/" + house.outlet + "/kitchen";
    private static final String tickets = "/outlets/" + house.outlet + "/tickets";
    private static String grill = "";
    private static String bar = "";

    @BeforeAll
    static void layOut() {
        Answer plan = house.manager().get(kitchen).expect(200);
        assertEquals("[]", plan.json().at("/stations").toString());
        Answer laid = house.manager().put(kitchen, """
                        {"stations": [{"name": "Grill"}, {"name": "Bar", "itemIds": ["%s"]}],
                         "escalateAfterSeconds": 10, "version": 0}""".formatted(item("COLA"))).expect(200);
        grill = laid.at("/stations/0/id");
        bar = laid.at("/stations/1/id");
    }

    @Test
    void eachStationBumpsItsLinesAndTheOrderIsReadyAfterTheLast() {
        String order = order("BURGER", "COLA");
        Answer ticket = ticketOf(order);
        assertEquals(grill, ticket.at("/items/0/stationId"), ticket::toString);
        assertEquals(bar, ticket.at("/items/1/stationId"), ticket::toString);
        assertEquals(ticket.at("/orderNumber") + "/1", ticket.at("/number"));
        String path = "/tickets/" + ticket.at("/id");

        Answer half = house.kitchen()
                .post(path + "/items/state", "{\"state\": \"DONE\", \"stationId\": \"" + bar + "\"}")
                .expect(200);
        assertEquals("COOKING", half.at("/state"));
        assertEquals("PREPARING", house.cashier().get("/orders/" + order).at("/preparation"));
        String burger = ticket.at("/lines/0/lineId");
        Answer whole = house.kitchen()
                .post(path + "/items/state", "{\"state\": \"DONE\", \"lineIds\": [\"" + burger + "\"]}")
                .expect(200);
        assertEquals("READY", whole.at("/state"));
        assertEquals("READY", house.cashier().get("/orders/" + order).at("/preparation"));
        assertEquals(
                ticket.at("/id"),
                house.kitchen().get(tickets + "/done").expect(200).at("/0/id"));
        String board = house.kitchen()
                .get(kitchen + "/board")
                .expect(200)
                .json()
                .at("/ready")
                .toString();
        assertEquals(true, board.contains(ticket.at("/orderNumber")), board);

        Answer recalled = house.kitchen()
                .post(path + "/items/state", "{\"state\": \"STARTED\", \"lineIds\": [\"" + burger + "\"]}")
                .expect(200);
        assertEquals("COOKING", recalled.at("/state"));
        assertEquals("PREPARING", house.cashier().get("/orders/" + order).at("/preparation"));
        house.kitchen().post(path + "/state", "{\"state\": \"READY\"}").expect(200);
        house.kitchen().post(path + "/state", "{\"state\": \"SERVED\"}").expect(200);
        house.kitchen().post(path + "/items/state", "{\"state\": \"NEW\"}").expectProblem(409, "ticket.transition");
    }

    @Test
    void dishesAreCountedOverAllOrders() {
        long before = colas();
        order("COLA");
        Answer ticket = ticketOf(order("COLA", "COLA"));
        Wait.until(Duration.ofSeconds(15), () -> {
            assertEquals(before + 3, colas());
            return true;
        });
        house.kitchen()
                .post("/tickets/" + ticket.at("/id") + "/items/state", "{\"state\": \"DONE\"}")
                .expect(200);
        assertEquals(before + 1, colas());
    }

    @Test
    void whatNoDisplayAcknowledgesRaisesTheAlarm() {
        Answer seen = ticketOf(order("COLA"));
        Answer unseen = ticketOf(order("BURGER"));
        Answer first = house.kitchen()
                .post(tickets + "/acknowledgements", "{\"ticketIds\": [\"" + seen.at("/id") + "\"]}")
                .expect(200);
        assertEquals(seen.at("/id"), first.at("/ticketIds/0"));
        Answer again = house.kitchen()
                .post(tickets + "/acknowledgements", "{\"ticketIds\": [\"" + seen.at("/id") + "\"]}")
                .expect(200);
        assertEquals("[]", again.json().at("/ticketIds").toString());
        Wait.until(Duration.ofSeconds(30), () -> {
            Answer now = house.cashier().get("/tickets/" + unseen.at("/id")).expect(200);
            assertFalse(now.at("/escalatedAt").isEmpty(), now::toString);
            return now;
        });
        Answer calm = house.cashier().get("/tickets/" + seen.at("/id")).expect(200);
        assertEquals("", calm.at("/escalatedAt"));
        assertEquals("galley.kitchen", calm.at("/acknowledgedBy"));
    }

    @Test
    void aRushStandsOnTheTicket() {
        String path = "/tickets/" + ticketOf(order("COLA")).at("/id");
        assertEquals(
                "RUSH",
                house.manager()
                        .post(path + "/priority", "{\"priority\": \"RUSH\"}")
                        .expect(200)
                        .at("/priority"));
        house.manager().post(path + "/priority", "{}").expectProblem(422, "json.missing", "priority");
        house.cashier().post(path + "/priority", "{\"priority\": \"RUSH\"}").expect(403);
    }

    @Test
    void whatIsWrongIsRefusedByName() {
        String path = "/tickets/" + ticketOf(order("COLA")).at("/id") + "/items/state";
        house.kitchen().post(path, "{}").expectProblem(422, "json.missing", "state");
        house.kitchen()
                .post(path, "{\"state\": \"DONE\", \"lineIds\": [\"" + house.outlet + "\"]}")
                .expectProblem(404, "ticket.line-unknown");
        house.manager()
                .put(kitchen, "{\"stations\": [{\"name\": \"A\"}, {\"name\": \"a\"}], \"version\": 1}")
                .expectProblem(422, "station.name-taken", "name");
        house.manager()
                .put(kitchen, "{\"stations\": [], \"escalateAfterSeconds\": 9, \"version\": 1}")
                .expectProblem(422, "kitchen.seconds", "escalateAfterSeconds");
        house.manager().put(kitchen, "{\"stations\": []}").expectProblem(422, "version.missing", "version");
        house.manager().put(kitchen, "{\"stations\": [], \"version\": 0}").expectProblem(409, "changed.meanwhile");
        house.kitchen().put(kitchen, "{\"stations\": [], \"version\": 1}").expect(403);
    }

    @Test
    void anotherRestaurantSeesNothingOfIt() {
        Restaurant other = Restaurant.named("pantry");
        String ticket = ticketOf(order("COLA")).at("/id");
        other.kitchen().get("/tickets/" + ticket).expectProblem(404, "ticket.unknown");
        other.kitchen()
                .post("/tickets/" + ticket + "/items/state", "{\"state\": \"DONE\"}")
                .expectProblem(404, "ticket.unknown");
        other.owner().get(kitchen).expectProblem(404, "outlet.unknown");
        other.owner().put(kitchen, "{\"stations\": [], \"version\": 0}").expectProblem(404, "outlet.unknown");
        other.kitchen()
                .post("/outlets/" + other.outlet + "/tickets/acknowledgements", "{\"ticketIds\": [\"" + ticket + "\"]}")
                .expect(200);
        assertEquals("", house.kitchen().get("/tickets/" + ticket).at("/acknowledgedAt"));
    }

    private static long colas() {
        for (var dish :
                house.kitchen().get(kitchen + "/dishes").expect(200).json().at("/dishes")) {
            if (dish.at("/itemId").asText().equals(item("COLA"))) {
                return dish.at("/quantity").asLong();
            }
        }
        return 0;
    }

    private static String item(String sku) {
        for (var category : house.menu().at("/categories")) {
            for (var item : category.at("/items")) {
                if (item.at("/sku").asText().equals(sku)) {
                    return item.at("/id").asText();
                }
            }
        }
        throw new AssertionError("There is no " + sku);
    }

    private static String order(String... skus) {
        String lines = "{\"sku\": \"" + String.join("\"}, {\"sku\": \"", skus) + "\"}";
        return house.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [%s]}"
                                .formatted(house.outlet, lines))
                .expect(201)
                .at("/order/id");
    }

    private static Answer ticketOf(String order) {
        return Wait.forValue(Duration.ofSeconds(15), "ticket", () -> {
            for (var ticket : house.kitchen().get(tickets).expect(200).json()) {
                if (ticket.at("/orderId").asText().equals(order)) {
                    return house.kitchen()
                            .get("/tickets/" + ticket.at("/id").asText())
                            .expect(200);
                }
            }
            return null;
        });
    }
}
