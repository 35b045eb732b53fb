package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An evening at the tables: parties come, order, change places, join and part again. */
class TablesIT {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String NOBODY = "01930a3e-7c00-7000-8000-00000000dead";

    private final Restaurant brasserie = Restaurant.named("brasserie");
    private final Api waiter = brasserie.cashier();

    @Test
    void aRoomIsDrawnChangedAndTakenAway() {
        String name = "Room " + NAMES.incrementAndGet();
        Answer plan = brasserie
                .manager()
                .post("/outlets/" + brasserie.outlet + "/floor-plans", plan(name, "", table("", name + "a", 4)))
                .expect(201);
        String id = plan.at("/id");
        String kept = plan.at("/tables/0/id");
        Answer changed = brasserie
                .manager()
                .put(
                        "/floor-plans/" + id,
                        plan(
                                name + " new",
                                ", \"version\": " + plan.number("/version"),
                                table("\"id\": \"" + kept + "\", ", name + "a", 6),
                                table("", name + "b", 2)))
                .expect(200);
        assertEquals(2, changed.json().path("tables").size());
        assertTrue(changed.number("/version") > plan.number("/version"), "the plan's version tells of its tables");
        brasserie
                .manager()
                .put("/floor-plans/" + id, plan(name, ", \"version\": " + plan.number("/version")))
                .expectProblem(409, "changed.meanwhile");

        String visit = seat(kept);
        brasserie
                .manager()
                .put("/floor-plans/" + id, plan(name, ", \"version\": " + changed.number("/version")))
                .expectProblem(409, "table.occupied", "tables");
        brasserie.manager().delete("/floor-plans/" + id).expectProblem(409, "table.occupied", "tables");
        close(visit).expect(200);
        brasserie.manager().delete("/floor-plans/" + id).expect(200);
        waiter.get("/floor-plans/" + id).expectProblem(404, "floor-plan.unknown");
        assertEquals(name + "a", waiter.get("/visits/" + visit).expect(200).at("/visit/table"), "the past stays");
    }

    @Test
    void aWrongDrawingIsRefusedAtItsField() {
        String room = "/outlets/" + brasserie.outlet + "/floor-plans";
        Api manager = brasserie.manager();
        manager.post(room, plan("", "")).expectProblem(422, "floor-plan.name", "name");
        manager.post(room, plan("W1", "", table("", "W1", 0))).expectProblem(422, "table.seats", "tables[0].seats");
        manager.post(room, plan("W2", "", table("", "W2", 4), table("", "w2", 4)))
                .expectProblem(422, "table.twice", "tables[1].name");
        manager.post(room, plan("W3", "", table("\"id\": \"" + NOBODY + "\", ", "W3", 4)))
                .expectProblem(422, "table.unknown", "tables[0].id");
        manager.post(room, """
                {"name": "W4", "tables": [{"name": "W4", "seats": 4, "x": 96, "y": 0}]}""").expectProblem(422, "table.place", "tables[0].x");
        String taken = "T" + NAMES.incrementAndGet();
        tableNamed(taken);
        manager.post(room, plan("W5", "", table("", taken.toLowerCase(), 4)))
                .expectProblem(409, "table.exists", "tables[0].name");
        waiter.post(room, plan("W6", "")).expect(403);
    }

    @Test
    void aPartyIsSeatedOrdersPaysAndLeaves() {
        String table = table();
        Answer visit = waiter.post("/visits", "{\"tableId\": \"%s\", \"covers\": 4}".formatted(table))
                .expect(201);
        assertEquals("Kim cashier", visit.at("/server"));
        waiter.post("/visits", "{\"tableId\": \"%s\", \"covers\": 2}".formatted(table))
                .expectProblem(409, "table.occupied", "tableId");
        String id = visit.at("/id");
        Answer order = order(id, "{\"sku\": \"COLA\", \"seat\": 2}");
        assertEquals(4, order.number("/order/covers"));
        assertEquals(2, order.number("/order/lines/0/seat"));

        JsonNode place = place(table);
        assertEquals("OCCUPIED", place.path("state").asText());
        assertEquals(350, place.at("/party/due").asLong());
        waiter.post("/visits/" + id + "/covers", "{\"covers\": 5}").expect(200);
        assertEquals(5, get(order).number("/covers"));
        close(id).expectProblem(409, "visit.unpaid", "id");
        pay(order).expect(201);
        close(id).expect(200);
        assertEquals("FREE", place(table).path("state").asText());
        post("/visits/" + id + "/covers", "{\"covers\": 5}").expectProblem(409, "visit.closed");
        waiter.post("/orders", orderAt(id, "{\"sku\": \"COLA\"}")).expectProblem(409, "visit.closed");
    }

    @Test
    void badPartiesAreRefused() {
        post("/visits", "{\"covers\": 2}").expectProblem(422, "json.missing", "tableId");
        post("/visits", "{\"tableId\": \"%s\", \"covers\": 2}".formatted(NOBODY))
                .expectProblem(422, "table.unknown", "tableId");
        String table = table();
        post("/visits", "{\"tableId\": \"%s\", \"covers\": 100}".formatted(table))
                .expectProblem(422, "visit.covers", "covers");
        post("/visits", "{\"tableId\": \"%s\", \"covers\": 2, \"serverId\": \"%s\"}".formatted(table, NOBODY))
                .expectProblem(422, "staff.unknown", "serverId");
        waiter.post("/orders", orderAt(NOBODY, "{\"sku\": \"COLA\"}")).expectProblem(404, "visit.unknown");
        String visit = seat(table);
        post("/orders", orderAt(visit, "{\"sku\": \"COLA\", \"seat\": 0}"))
                .expectProblem(422, "order.seat", "lines[0].seat");
        post("/orders", orderAt(visit, "{\"sku\": \"COLA\", \"course\": 10}"))
                .expectProblem(422, "order.course", "lines[0].course");
    }

    @Test
    void aPartyMovesAndTheKitchenFollows() {
        String visit = seat(table());
        String order = order(visit, "{\"sku\": \"BURGER\"}").at("/order/id");
        ticketsOf(order, 1);
        String other = table();
        String name = post("/visits/" + visit + "/transfer", "{\"tableId\": \"%s\"}".formatted(other))
                .expect(200)
                .at("/table");
        assertEquals(name, waiter.get("/orders/" + order).at("/table"));
        Wait.until(Duration.ofSeconds(15), () -> {
            assertEquals(name, ticketsOf(order, 1).get(0).path("table").asText());
            return name;
        });
        String taken = table();
        seat(taken);
        post("/visits/" + visit + "/transfer", "{\"tableId\": \"%s\"}".formatted(taken))
                .expectProblem(409, "table.occupied", "tableId");
        post("/visits/" + visit + "/transfer", "{}").expectProblem(422, "json.missing", "tableId");
        String kitchen = staff("brasserie.manager");
        assertEquals(
                "Kim manager",
                post("/visits/" + visit + "/transfer", "{\"serverId\": \"%s\"}".formatted(kitchen))
                        .expect(200)
                        .at("/server"));
    }

    @Test
    void whateverTwoPartiesOrderedSeparatingThemGivesItBack() {
        Random random = new Random(7);
        List<String> menu = List.of("COLA", "CAKE", "FRIES", "WATER");
        for (int round = 0; round < 5; round++) {
            String joining = seat(table());
            String host = seat(table());
            Answer theirs = order(joining, lines(random, menu));
            Answer others = order(host, lines(random, menu));
            post("/visits/" + joining + "/merge", "{\"intoVisitId\": \"%s\"}".formatted(host))
                    .expect(200);
            Answer merged = get(theirs);
            Answer bill = get(others);
            assertEquals(0, merged.json().path("lines").size(), merged::toString);
            assertEquals(0, merged.number("/total"));
            assertEquals(bill.at("/id"), merged.at("/mergedInto"));
            assertEquals(theirs.number("/order/total") + others.number("/order/total"), bill.number("/total"));
            assertEquals(sum(bill), bill.number("/total"), "lines sum to the bill");

            addLines(theirs).expectProblem(409, "order.merged");
            pay(theirs).expectProblem(409, "order.merged");
            addLines(others).expect(200);
            post("/visits/" + joining + "/separation").expect(200);
            assertEquals(
                    lineIds(theirs.json().path("order")), lineIds(get(theirs).json()));
            assertEquals(theirs.number("/order/total"), get(theirs).number("/total"));
            assertEquals(others.number("/order/total") + 350, get(others).number("/total"));
            post("/visits/" + joining + "/separation").expectProblem(409, "visit.not-merged");
            addLines(theirs).expect(200);
        }
    }

    @Test
    void theKitchenHasEachLineOnceWhoeverJoinsWhom() {
        String joining = seat(table());
        String host = seat(table());
        String theirs = order(joining, "{\"sku\": \"BURGER\"}").at("/order/id");
        String bill = order(host, "{\"sku\": \"FRIES\"}").at("/order/id");
        post("/visits/" + joining + "/merge", "{\"intoVisitId\": \"%s\"}".formatted(host))
                .expect(200);
        List<JsonNode> tickets = ticketsOf(bill, 2);
        assertEquals(
                List.of("Beef burger", "Fries"),
                tickets.stream()
                        .map(ticket -> ticket.at("/lines/0/name").asText())
                        .sorted()
                        .toList());
        assertEquals(
                List.of(waiter.get("/orders/" + bill).at("/table")),
                tickets.stream()
                        .map(ticket -> ticket.path("table").asText())
                        .distinct()
                        .toList());
        post("/visits/" + joining + "/separation").expect(200);
        ticketsOf(theirs, 1);
        ticketsOf(bill, 1);
    }

    @Test
    void whoJoinsAPartyWithoutABillStartsOne() {
        String table = table();
        String joining = seat(table);
        String host = seat(table());
        Answer theirs = order(joining, "{\"sku\": \"CAKE\"}");
        post("/visits/" + joining + "/merge", "{\"intoVisitId\": \"%s\", \"table\": \"FREE\"}".formatted(host))
                .expect(200);
        Answer story = waiter.get("/visits/" + host).expect(200);
        assertEquals(600, story.number("/orders/0/total"));
        assertEquals(4, story.number("/orders/0/covers"), "all guests");
        assertEquals("FREE", place(table).path("state").asText(), "they moved over");
        String newcomers = seat(table);
        post("/visits/" + joining + "/separation").expectProblem(409, "table.occupied", "id");
        close(newcomers).expect(200);
        post("/visits/" + joining + "/separation").expect(200);
        assertEquals(600, get(theirs).number("/total"));
        assertEquals("CANCELLED", waiter.get("/visits/" + host).at("/orders/0/preparation"));
    }

    @Test
    void whatCanNotBeJoinedIsNotAndNothingIsHalfDone() {
        String a = seat(table());
        String b = seat(table());
        String c = seat(table());
        String merge = "{\"intoVisitId\": \"%s\"}";
        post("/visits/" + a + "/merge", merge.formatted(a)).expectProblem(422, "visit.itself", "intoVisitId");
        post("/visits/" + a + "/merge", merge.formatted(NOBODY)).expectProblem(422, "visit.unknown", "intoVisitId");
        post("/visits/" + a + "/merge", "{}").expectProblem(422, "json.missing", "intoVisitId");
        Answer first = order(a, "{\"sku\": \"COLA\"}");
        Answer second = order(a, "{\"sku\": \"CAKE\"}");
        post("/orders/" + second.at("/order/id") + "/payments", "{\"method\": \"CASH\", \"amount\": 100}")
                .expect(201);
        post("/visits/" + a + "/merge", merge.formatted(b)).expectProblem(409, "order.paid", "id");
        assertEquals(350, get(first).number("/total"), "nothing moved");
        post("/visits/" + b + "/merge", merge.formatted(a)).expect(200);
        post("/visits/" + a + "/merge", merge.formatted(c)).expectProblem(409, "visit.joined", "id");
        post("/visits/" + b + "/merge", merge.formatted(c)).expectProblem(409, "visit.merged");
        post("/visits/" + c + "/merge", merge.formatted(b)).expectProblem(409, "visit.merged", "intoVisitId");

        String elsewhere = secondOutlet();
        String far = brasserie
                .owner()
                .post("/visits", "{\"tableId\": \"%s\", \"covers\": 2}".formatted(table(elsewhere)))
                .expect(201)
                .at("/id");
        brasserie
                .owner()
                .post("/visits/" + c + "/merge", merge.formatted(far))
                .expectProblem(422, "visit.other-outlet", "intoVisitId");
        post("/visits/" + c + "/merge", merge.formatted(far)).expectProblem(422, "visit.unknown", "intoVisitId");
        waiter.get("/visits/" + far).expectProblem(404, "visit.unknown");
    }

    @Test
    void chosenLinesGoToAnotherBill() {
        Answer from = order(seat(table()), "{\"sku\": \"COLA\"}, {\"sku\": \"CAKE\"}");
        Answer to = order(seat(table()), "{\"sku\": \"FRIES\"}");
        String moves = "/orders/" + from.at("/order/id") + "/moves";
        String cake = from.at("/order/lines/1/id");
        Answer moved = post(moves, move(to, cake)).expect(200);
        assertEquals(350, moved.number("/from/total"));
        assertEquals(1050, moved.number("/to/total"));
        Wait.until(Duration.ofSeconds(15), () -> {
            List<JsonNode> tickets = ticketsOf(to.at("/order/id"), 2);
            assertTrue(tickets.stream()
                    .anyMatch(t -> t.at("/lines/0/lineId").asText().equals(cake)));
            JsonNode left = ticketsOf(from.at("/order/id"), 1).get(0);
            assertEquals(1, left.path("lines").size());
            return tickets;
        });
        post(moves, move(to, cake)).expectProblem(422, "line.unknown", "lineIds");
        post(moves, move(from, cake)).expectProblem(422, "order.itself", "toOrderId");
        post(moves, "{\"toOrderId\": \"%s\", \"lineIds\": []}".formatted(to.at("/order/id")))
                .expectProblem(422, "line.none", "lineIds");
        pay(to).expect(201);
        post(moves, move(to, from.at("/order/lines/0/id"))).expectProblem(409, "order.paid", "toOrderId");
    }

    @Test
    void coursesGoWhenTheyAreFiredAndAreReadyWhenTheirTicketsAre() {
        Answer order = order(
                seat(table()),
                "{\"sku\": \"FRIES\", \"course\": 1}, {\"sku\": \"BURGER\", \"course\": 2},"
                        + " {\"sku\": \"CAKE\", \"course\": 3}, {\"sku\": \"COLA\"}");
        String id = order.at("/order/id");
        List<JsonNode> first = ticketsOf(id, 2);
        assertEquals("FIRE", course(id, 1));
        post("/orders/" + id + "/courses/1/holding").expectProblem(409, "course.fired");
        post("/orders/" + id + "/courses/3/holding").expect(200);
        post("/orders/" + id + "/courses/2/firing").expect(200);
        post("/orders/" + id + "/sending").expect(200);
        List<JsonNode> more = ticketsOf(id, 3);
        assertEquals(
                1,
                more.stream()
                        .filter(ticket -> ticket.path("course").asInt() == 2)
                        .count());
        String starter = first.stream()
                .filter(ticket -> ticket.path("course").asInt() == 1)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        brasserie
                .kitchen()
                .post("/tickets/" + starter + "/state", "{\"state\": \"READY\"}")
                .expect(200);
        assertEquals("READY", course(id, 1));
        assertEquals("FIRE", course(id, 2));
        assertEquals("HOLD", course(id, 3));
        post("/orders/" + id + "/courses/4/firing").expectProblem(422, "course.unknown", "course");
        post("/orders/" + id + "/courses/none/firing").expectProblem(422, "number.malformed", "course");
    }

    @Test
    void aLineThatWasSentGoesToAnotherSeatAndSplitAndKitchenFollow() {
        Answer order = order(
                seat(table()),
                "{\"sku\": \"BURGER\", \"seat\": 1}, {\"sku\": \"FRIES\", \"seat\": 1}, {\"sku\": \"COLA\", \"seat\": 1}");
        String id = order.at("/order/id");
        String path = "/orders/" + id + "/lines/" + order.at("/order/lines/1/id") + "/seat";
        ticketsOf(id, 1);
        long version = get(order).number("/version");
        Answer seated =
                post(path, "{\"seat\": 2, \"version\": %d}".formatted(version)).expect(200);
        assertEquals(2, seated.number("/lines/1/seat"));
        assertTrue(seated.number("/version") > version, "others see that it changed");
        post(path, "{\"seat\": 3, \"version\": %d}".formatted(version)).expectProblem(409, "changed.meanwhile");
        Wait.until(Duration.ofSeconds(15), () -> {
            assertEquals(2, ticketsOf(id, 1).get(0).at("/lines/1/seat").asInt());
            return id;
        });
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.audit_entry WHERE action = 'order.line-seated'"
                        + " AND subject_id = '" + id + "'"));
        post("/orders/" + id + "/split", "{\"how\": \"BY_SEAT\"}").expect(201);
        post(path, "{\"seat\": 1}").expectProblem(409, "order.split");
        waiter.delete("/orders/" + id + "/split").expect(200);
        assertFalse(post(path, "{}").expect(200).json().at("/lines/1").has("seat"), "the whole table's");
    }

    @Test
    void aSeatThatIsNotThereIsRefused() {
        Answer order = order(seat(table()), "{\"sku\": \"COLA\"}");
        String lines = "/orders/" + order.at("/order/id") + "/lines/";
        String path = lines + order.at("/order/lines/0/id") + "/seat";
        post(path, "{\"seat\": 5}").expectProblem(422, "order.seat", "seat");
        post(path, "{\"seat\": 0}").expectProblem(422, "order.seat", "seat");
        post(path, "{\"seat\": \"two\"}").expect(422);
        post(lines + NOBODY + "/seat", "{\"seat\": 1}").expectProblem(404, "line.unknown");
        post("/orders/" + NOBODY + "/lines/" + NOBODY + "/seat", "{\"seat\": 1}")
                .expectProblem(404, "order.unknown");
        Restaurant.named("crypt").cashier().post(path, "{\"seat\": 1}").expectProblem(404, "order.unknown");
        post(path, "{\"seat\": 4}").expect(200);
    }

    @Test
    void aHeldOrderWaitsForWhoeverRecallsIt() {
        Answer order = brasserie.order("COLA");
        String id = order.at("/order/id");
        post("/orders/" + id + "/hold", "{\"label\": \"Blue jacket\"}").expect(200);
        Answer held = brasserie
                .manager()
                .get("/outlets/" + brasserie.outlet + "/held-orders")
                .expect(200);
        assertTrue(held.text().contains("Blue jacket") && held.text().contains(id), held::toString);
        addLines(order).expectProblem(409, "order.held");
        pay(order).expectProblem(409, "order.held");
        post("/orders/" + id + "/sending").expectProblem(409, "order.held");
        List<Answer> answers = atOnce(
                () -> brasserie.manager().delete("/orders/" + id + "/hold"),
                () -> waiter.delete("/orders/" + id + "/hold"));
        assertEquals(
                List.of(200, 409), answers.stream().map(Answer::status).sorted().toList(), answers::toString);
        Answer recalled = waiter.get("/orders/" + id);
        assertTrue(recalled.json().path("hold").isMissingNode());
        assertFalse(recalled.at("/owner").isEmpty());
        pay(order).expect(201);
        post("/orders/" + id + "/hold", "{}").expectProblem(409, "order.settled");
        post("/orders/" + brasserie.order("COLA").at("/order/id") + "/hold", "{\"label\": \"" + "x".repeat(61) + "\"}")
                .expectProblem(422, "text.too-long", "label");
    }

    @Test
    void twoWaitersAtOneTableLoseNothingAndTheKitchenHasEachLineOnce() {
        String order = order(seat(table()), "{\"sku\": \"COLA\"}").at("/order/id");
        int rounds = 20;
        for (int round = 0; round < rounds; round++) {
            String note = "round " + round;
            List<Answer> answers = atOnce(
                    () -> post("/orders/" + order + "/lines", line("CAKE", note)),
                    () -> brasserie.manager().post("/orders/" + order + "/lines", line("FRIES", note)),
                    () -> brasserie.owner().post("/orders/" + order + "/sending"));
            answers.forEach(answer -> answer.expect(200));
        }
        Answer now = waiter.get("/orders/" + order).expect(200);
        assertEquals(1 + 2 * rounds, now.json().path("lines").size());
        assertEquals(350 + rounds * (600 + 450), now.number("/total"));
        List<String> cooked = new ArrayList<>();
        ticketsOf(order, 1 + 2 * rounds)
                .forEach(ticket -> ticket.path("lines")
                        .forEach(line -> cooked.add(line.path("lineId").asText())));
        assertEquals(
                lineIds(now.json()).stream().sorted().toList(),
                cooked.stream().sorted().toList());
    }

    @Test
    void mergingAndOrderingAtOnceLosesNothing() {
        for (int round = 0; round < 8; round++) {
            String joining = seat(table());
            String host = seat(table());
            Answer theirs = order(joining, "{\"sku\": \"COLA\"}");
            Answer bill = order(host, "{\"sku\": \"CAKE\"}");
            List<Answer> answers = atOnce(
                    () -> post("/visits/" + joining + "/merge", "{\"intoVisitId\": \"%s\"}".formatted(host)),
                    () -> addLines(theirs),
                    () -> brasserie
                            .manager()
                            .post("/visits/" + host + "/merge", "{\"intoVisitId\": \"%s\"}".formatted(joining)));
            answers.forEach(answer -> assertTrue(List.of(200, 409).contains(answer.status()), answer::toString));
            long sum = get(theirs).number("/total") + get(bill).number("/total");
            assertEquals(350 + 600 + (answers.get(1).status() == 200 ? 350 : 0), sum, answers::toString);
        }
    }

    private Answer addLines(Answer order) {
        return post("/orders/" + order.at("/order/id") + "/lines", "{\"lines\": [{\"sku\": \"COLA\"}]}");
    }

    private static String line(String sku, String note) {
        return "{\"lines\": [{\"sku\": \"%s\", \"note\": \"%s\"}]}".formatted(sku, note);
    }

    private static String move(Answer to, String line) {
        return "{\"toOrderId\": \"%s\", \"lineIds\": [\"%s\"]}".formatted(to.at("/order/id"), line);
    }

    private static String lines(Random random, List<String> menu) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            lines.add("{\"sku\": \"%s\", \"quantity\": \"%d\", \"course\": %d}"
                    .formatted(menu.get(random.nextInt(menu.size())), 1 + random.nextInt(3), 1 + random.nextInt(3)));
        }
        return String.join(", ", lines);
    }

    private static long sum(Answer order) {
        long sum = 0;
        for (JsonNode line : order.json().path("lines")) {
            sum += line.path("net").asLong();
        }
        return sum;
    }

    private static List<String> lineIds(JsonNode order) {
        List<String> ids = new ArrayList<>();
        order.path("lines").forEach(line -> ids.add(line.path("id").asText()));
        return ids;
    }

    private String course(String order, int course) {
        for (JsonNode known : waiter.get("/orders/" + order).json().path("courses")) {
            if (known.path("course").asInt() == course) {
                return known.path("state").asText();
            }
        }
        return "";
    }

    /** The kitchen's open tickets of an order, once there are so many. */
    private List<JsonNode> ticketsOf(String order, int count) {
        return Wait.until(Duration.ofSeconds(20), () -> {
            List<JsonNode> found = new ArrayList<>();
            brasserie
                    .kitchen()
                    .get("/outlets/" + brasserie.outlet + "/tickets")
                    .expect(200)
                    .json()
                    .forEach(ticket -> {
                        if (ticket.path("orderId").asText().equals(order)) {
                            found.add(ticket);
                        }
                    });
            assertEquals(count, found.size(), found::toString);
            return found;
        });
    }

    private JsonNode place(String table) {
        for (JsonNode room : waiter.get("/outlets/" + brasserie.outlet + "/floor")
                .expect(200)
                .json()
                .path("rooms")) {
            for (JsonNode place : room.path("tables")) {
                if (place.at("/table/id").asText().equals(table)) {
                    return place;
                }
            }
        }
        throw new AssertionError("The floor has no such table");
    }

    private Answer order(String visit, String lines) {
        return waiter.post("/orders", orderAt(visit, lines)).expect(201);
    }

    private String orderAt(String visit, String lines) {
        return "{\"outletId\": \"%s\", \"serviceMode\": \"DINE_IN\", \"visitId\": \"%s\", \"lines\": [%s]}"
                .formatted(brasserie.outlet, visit, lines);
    }

    private Answer get(Answer order) {
        return waiter.get("/orders/" + order.at("/order/id")).expect(200);
    }

    private Answer pay(Answer order) {
        return post("/orders/" + order.at("/order/id") + "/payments", "{\"method\": \"CASH\"}");
    }

    private Answer post(String path, String body) {
        return waiter.post(path, body);
    }

    private Answer post(String path) {
        return waiter.post(path);
    }

    private Answer close(String visit) {
        return post("/visits/" + visit + "/closing");
    }

    private String seat(String table) {
        return post("/visits", "{\"tableId\": \"%s\", \"covers\": 2}".formatted(table))
                .expect(201)
                .at("/id");
    }

    private String table() {
        return tableNamed("T" + NAMES.incrementAndGet());
    }

    private String tableNamed(String name) {
        return table(brasserie.outlet, name);
    }

    private String table(String outlet) {
        return table(outlet, "T" + NAMES.incrementAndGet());
    }

    private String table(String outlet, String name) {
        return brasserie
                .owner()
                .post("/outlets/" + outlet + "/floor-plans", plan("Plan of " + name, "", table("", name, 4)))
                .expect(201)
                .at("/tables/0/id");
    }

    private String secondOutlet() {
        return brasserie
                .owner()
                .post(
                        "/outlets/" + brasserie.outlet + "/clone",
                        "{\"name\": \"Side Street " + UUID.randomUUID() + "\"}")
                .expect(201)
                .at("/id");
    }

    private String staff(String username) {
        for (JsonNode person : brasserie.owner().get("/staff").expect(200).json()) {
            if (person.path("username").asText().equals(username)) {
                return person.path("id").asText();
            }
        }
        throw new AssertionError("Nobody is called " + username);
    }

    private static String plan(String name, String more, String... tables) {
        return "{\"name\": \"%s\"%s, \"tables\": [%s]}".formatted(name, more, String.join(", ", tables));
    }

    private static String table(String id, String name, int seats) {
        return "{%s\"name\": \"%s\", \"seats\": %d, \"x\": 1, \"y\": 1}".formatted(id, name, seats);
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... calls) {
        List<CompletableFuture<Answer>> under =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return under.stream().map(CompletableFuture::join).toList();
    }
}
