package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People begin and end their work, one stretch at a time. */
@ResourceLock("approving")
@ResourceLock("strict")
class TimeClockIT {

    private static final Restaurant HOUSE = Restaurant.named("approving");
    private static final Restaurant OTHER = Restaurant.named("strict");

    @Test
    void workBeginsOnceAndEndsOnce() {
        Api kitchen = HOUSE.kitchen();
        String in = "{\"direction\": \"IN\", \"outletId\": \"" + HOUSE.outlet + "\"}";
        kitchen.post("/staff/me/clock", "{\"direction\": \"OUT\"}").expectProblem(409, "clock.not-running");
        kitchen.post("/staff/me/clock", "{\"direction\": \"IN\"}").expectProblem(422, "json.missing", "outletId");

        Answer began = kitchen.post("/staff/me/clock", in).expect(201);
        kitchen.post("/staff/me/clock", in).expectProblem(409, "clock.running");
        assertEquals(began.at("/id"), kitchen.get("/staff/me/clock").expect(200).at("/entries/0/id"));

        Answer ended =
                kitchen.post("/staff/me/clock", "{\"direction\": \"OUT\"}").expect(201);
        assertEquals(began.at("/id"), ended.at("/id"));
        assertEquals("kitchen", ended.at("/role"));
        assertEquals(
                0,
                kitchen.get("/staff/me/clock").expect(200).json().at("/entries").size());
    }

    @Test
    void nobodyWorksInSomebodyElsesRestaurant() {
        HOUSE.cashier()
                .post("/staff/me/clock", "{\"direction\": \"IN\", \"outletId\": \"" + OTHER.outlet + "\"}")
                .expectProblem(404, "outlet.unknown");
    }
}
