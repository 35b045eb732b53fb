package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service charge of an outlet: set, put on orders, taken off by whoever may, put back. */
class ServiceChargeIT {

    private static final Restaurant PARLOUR = Restaurant.named("parlour");
    private static final Restaurant TAVERN = Restaurant.named("tavern");

    @Test
    void newOrdersBearItUntilSomebodyWhoMayTakesItOff() {
        long plain = PARLOUR.order("COLA").number("/order/total");
        long lines = PARLOUR.order("COLA").number("/order/subtotal");
        set(PARLOUR, true);

        String order = Wait.forValue(Duration.ofSeconds(10), "an order with the charge", () -> {
            Answer placed = PARLOUR.order("COLA");
            return placed.number("/order/charges") == 0 ? null : placed.at("/order/id");
        });
        Answer charged = PARLOUR.cashier().get("/orders/" + order);
        // 10 % of the lines, half a cent up; no tax falls on it
        long service = (lines + 5) / 10;
        assertEquals(service, charged.number("/charges"));
        assertEquals(plain + service, charged.number("/total"));

        String removal = "/orders/" + order + "/charges/" + charged.at("/serviceCharges/0/id") + "/removal";
        String why = "{\"reasonId\": \"" + reason() + "\"}";
        PARLOUR.manager().post(removal, "{}").expectProblem(422, "reason.missing", "reasonId");
        PARLOUR.cashier().post(removal, why).expectProblem(403, "approval.needed", "approvalId");
        TAVERN.manager().post(removal, why).expectProblem(404, "order.unknown");
        Answer off = PARLOUR.manager().post(removal, why).expect(200);
        assertEquals(plain, off.number("/total"));
        assertEquals("true", off.at("/serviceCharges/0/removed"));
        PARLOUR.manager().post(removal, why).expectProblem(404, "charge.unknown");
        var adjustment = PARLOUR.manager()
                .get("/orders/" + order + "/adjustments")
                .expect(200)
                .json()
                .at("/0");
        assertEquals("CHARGE_REMOVED", adjustment.at("/kind").asText());
        assertEquals(service, adjustment.at("/amount").asLong());

        Answer back = PARLOUR.cashier().delete(removal).expect(200);
        assertEquals(plain + service, back.number("/total"));
        PARLOUR.cashier().delete(removal).expectProblem(404, "charge.unknown");
    }

    @Test
    void aRuleThatIsWrongIsRefusedByItsField() {
        Api owner = TAVERN.owner();
        String path = "/outlets/" + TAVERN.outlet + "/service-charge";
        long version = owner.get(path).expect(200).number("/version");
        String rest = ", \"active\": true, \"version\": " + version + "}";
        String dineIn = "\"name\": \"Service\", \"modes\": [\"DINE_IN\"]";
        owner.put(path, "{" + dineIn + ", \"percent\": \"101\"" + rest).expectProblem(422, "charge.size", "percent");
        owner.put(path, "{" + dineIn + ", \"amount\": 0" + rest).expectProblem(422, "charge.size", "amount");
        owner.put(path, "{" + dineIn + rest).expectProblem(422, "charge.size", "percent");
        owner.put(path, "{" + dineIn + ", \"percent\": \"5\", \"fromCovers\": 0" + rest)
                .expectProblem(422, "charge.covers", "fromCovers");
        owner.put(path, "{" + dineIn + ", \"percent\": \"5\", \"taxes\": [\"" + UUID.randomUUID() + "\"]" + rest)
                .expectProblem(422, "tax.unknown", "taxes");
        owner.put(path, "{\"name\": \"Service\", \"modes\": [], \"percent\": \"5\"" + rest)
                .expectProblem(422, "charge.modes", "modes");
        assertTrue(TAVERN.cashier()
                        .put(path, "{" + dineIn + ", \"percent\": \"5\"" + rest)
                        .status()
                == 403);
        PARLOUR.owner().get(path).expectProblem(404, "outlet.unknown");
    }

    private static void set(Restaurant restaurant, boolean active) {
        String path = "/outlets/" + restaurant.outlet + "/service-charge";
        long version = restaurant.manager().get(path).expect(200).number("/version");
        restaurant
                .manager()
                .put(
                        path,
                        "{\"name\": \"Service\", \"percent\": \"10\", \"modes\": [\"DINE_IN\", \"TAKEAWAY\"], \"active\": "
                                + active + ", \"version\": " + version + "}")
                .expect(200);
        restaurant
                .manager()
                .put(
                        path,
                        "{\"name\": \"Service\", \"percent\": \"10\", \"modes\": [\"DINE_IN\"], \"active\": true,"
                                + " \"version\": 99}")
                .expectProblem(409, "changed.meanwhile");
    }

    private static String reason() {
        String query = "SELECT id FROM comanda.reason WHERE active AND tenant_id = '" + PARLOUR.tenant
                + "' AND kind = 'DISCOUNT' ORDER BY position LIMIT 1";
        try (Connection database = Database.asSuperuser()) {
            return Database.list(database, query).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
