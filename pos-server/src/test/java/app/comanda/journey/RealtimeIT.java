package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Listening to what happens, over a real WebSocket. */
class RealtimeIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** Far less than the twenty seconds after which each caller is looked at anyway. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    /** Of one topic: a resume may bring them, and four topics of them are more than the server keeps for one client. */
    private static final int MUCH = 450;

    private static final Restaurant house = Restaurant.named("belfry");

    @Test
    void anOrderReachesTheKitchenWithinASecond() {
        try (Socket display = Socket.of(token("kitchen"))) {
            assertEquals("subscribed", type(display.subscribe("kitchen", house.outlet)));
            house.order("COLA");
            display.expect("event");
            long start = System.nanoTime();
            String order = house.order("BURGER").at("/order/id");
            JsonNode event = display.expect("event");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertEquals("TicketChanged", event.path("kind").asText());
            assertEquals(order, event.at("/body/ticket/orderId").asText());
            assertEquals("Beef burger", event.at("/body/ticket/lines/0/name").asText());
            assertTrue(took.toMillis() < 1_000, "It took " + took);
        }
    }

    @Test
    void whoComesBackHearsWhatHeMissedOnceAndInOrder() {
        List<Long> numbers = new ArrayList<>();
        try (Socket display = Socket.of(token("kitchen"))) {
            long first =
                    display.subscribe("kitchen", house.outlet).path("sequence").asLong();
            house.order("COLA");
            numbers.add(display.expect("event").path("sequence").asLong());
            assertEquals(first + 1, numbers.get(0));
        }
        house.order("COLA");
        house.order("COLA");
        try (Socket display = Socket.of(token("kitchen"))) {
            Wait.until(SOON, () -> {
                assertEquals(
                        numbers.get(0) + 2,
                        Database.number(
                                "SELECT sequence FROM comanda.realtime_head WHERE topic = 'KITCHEN' AND outlet_id = '"
                                        + house.outlet + "'"));
                return true;
            });
            JsonNode joined = display.subscribe("kitchen", house.outlet, ", \"after\": " + numbers.get(0));
            assertEquals(numbers.get(0), joined.path("sequence").asLong());
            house.order("COLA");
            for (int more = 1; more <= 3; more++) {
                assertEquals(
                        numbers.get(0) + more,
                        display.expect("event").path("sequence").asLong());
            }
            assertNull(display.orNothing(Duration.ofMillis(500)));
        }
    }

    @Test
    void whoAsksForWhatIsNotKeptReadsAnew() {
        try (Socket display = Socket.of(token("kitchen"))) {
            display.say("{\"type\": \"subscribe\", \"topic\": \"menu\", \"outletId\": \"%s\", \"after\": 1000000}"
                    .formatted(house.outlet));
            display.expect("reset");
            display.expect("subscribed");
        }
    }

    @Test
    void frontOfHouseHearsOrdersAndPaymentsAndTheKitchenDoesNot() {
        try (Socket till = Socket.of(token("cashier"));
                Socket display = Socket.of(token("kitchen"))) {
            till.subscribe("orders", house.outlet);
            till.subscribe("payments", house.outlet);
            JsonNode refused = display.subscribe("payments", house.outlet);
            assertEquals("refused", type(refused));
            assertEquals("access.denied", refused.path("code").asText());
            Answer order = house.order("COLA");
            assertEquals("orders", till.expect("event").path("topic").asText());
            assertEquals("orders", till.expect("event").path("topic").asText());
            house.cashier()
                    .post("/orders/" + order.at("/order/id") + "/payments", "{\"method\": \"CASH\"}")
                    .expect(201);
            assertEquals("OrderPaid", till.expect("event").path("kind").asText());
        }
    }

    @Test
    void anotherRestaurantsOutletIsNotThereAndTheRestGoesOn() {
        Restaurant other = Restaurant.named("crypt");
        try (Socket spy = Socket.of(token(other, "owner"))) {
            JsonNode refused = spy.subscribe("kitchen", house.outlet);
            assertEquals("outlet.unknown", refused.path("code").asText());
            assertEquals(
                    "outlet.unknown",
                    spy.subscribe("kitchen", UUID.randomUUID().toString())
                            .path("code")
                            .asText());
            assertEquals(
                    "topic.unknown",
                    spy.subscribe("gossip", other.outlet).path("code").asText());
            assertEquals("subscribed", type(spy.subscribe("kitchen", other.outlet)));
            house.order("COLA");
            other.order("COLA");
            assertEquals(other.outlet, spy.expect("event").path("outletId").asText());
        }
    }

    @Test
    void withoutATokenNobodyHearsAnything() {
        try (Socket nobody = Socket.open()) {
            nobody.say("{\"type\": \"subscribe\", \"topic\": \"kitchen\", \"outletId\": \"" + house.outlet + "\"}");
            assertEquals("4401 token.missing", nobody.farewell(SOON));
        }
        try (Socket nobody = Socket.open()) {
            nobody.say("{\"type\": \"hello\"}");
            assertEquals("4401 token.missing", nobody.farewell(SOON));
        }
        try (Socket nobody = Socket.open()) {
            nobody.say("{\"type\": \"hello\", \"token\": \"a.b.c\"}");
            assertEquals("4401 token.invalid", nobody.farewell(SOON));
        }
        try (Socket silent = Socket.open()) {
            assertEquals("4408 realtime.hello", silent.farewell(SOON));
        }
        try (Socket chain = Socket.open()) {
            chain.say("{\"type\": \"hello\", \"token\": \"" + Keycloak.token(Restaurant.CHAIN_ADMIN) + "\"}");
            assertEquals("4403 tenant.missing", chain.farewell(SOON));
        }
    }

    @Test
    void garbageIsRefusedAndTheRestGoesOn() {
        for (String garbage : new String[] {
            "",
            "{",
            "[]",
            "null",
            "{\"type\": \"dance\"}",
            "{\"type\": \"hello\", \"token\": 7}",
            "{\"type\": \"pong\", \"x\": 1}"
        }) {
            try (Socket broken = Socket.open()) {
                broken.say(garbage);
                assertEquals("4400 message.malformed", broken.farewell(SOON), garbage);
            }
        }
        try (Socket binary = Socket.open()) {
            binary.raw().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
            assertTrue(binary.farewell(SOON).matches("(4400|1003|1009).*"), binary.farewell(SOON));
        }
        try (Socket display = Socket.of(token("kitchen"))) {
            assertEquals("subscribed", type(display.subscribe("menu", house.outlet)));
        }
    }

    @Test
    void whatIsTooLongIsRefusedAndTheRestGoesOn() {
        for (int size : new int[] {5_000, 10_000_000}) {
            try (Socket shouting = Socket.open()) {
                try {
                    shouting.say("x".repeat(size));
                } catch (CompletionException e) {
                    // hung up while it was sent
                }
                assertTrue(shouting.farewell(SOON).matches("(1009|4400|broken).*"), shouting.farewell(SOON));
            }
        }
        try (Socket display = Socket.of(token("kitchen"))) {
            assertEquals("subscribed", type(display.subscribe("menu", house.outlet)));
        }
    }

    @Test
    void aPageFromElsewhereIsNotLetIn() {
        assertThrows(CompletionException.class, () -> Socket.from("https://evil.example.org"));
        Socket.from(Product.url()).close();
    }

    @Test
    void aTerminalThatIsRevokedIsCutOff() {
        String code = house.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + house.outlet + "\"}")
                .at("/code");
        Answer enrolled = Api.withoutToken()
                .post("/terminals/enrolments", "{\"code\": \"" + code + "\", \"name\": \"display\"}")
                .expect(201);
        String hello = "{\"type\": \"hello\", \"token\": \"%s\", \"terminalKey\": \"%s\"}";
        try (Socket display = Socket.open()) {
            display.say(hello.formatted(token("kitchen"), enrolled.at("/key")));
            display.expect("welcome");
            house.owner().delete("/terminals/" + enrolled.at("/terminalId")).expect(200);
            assertEquals("4401 terminal.revoked", display.farewell(AT_ONCE));
        }
    }

    @Test
    void aRestaurantThatIsSuspendedIsCutOffAndComesBackWithoutLoss() {
        Restaurant moat = Restaurant.named("moat");
        Api admin = Restaurant.chainAdmin();
        String suspension = "/tenants/" + moat.tenant + "/suspension";
        long last;
        try (Socket display = Socket.of(token(moat, "kitchen"));
                Socket idle = Socket.of(token(moat, "cashier"));
                Socket neighbour = Socket.of(token("kitchen"))) {
            display.subscribe("kitchen", moat.outlet);
            moat.order("COLA");
            last = display.expect("event").path("sequence").asLong();
            admin.post(suspension, "{\"reason\": \"Invoice 1 is unpaid\"}").expect(200);
            assertEquals("4403 tenant.suspended", display.farewell(SOON));
            assertEquals("4403 tenant.suspended", idle.farewell(AT_ONCE), "who listens to nothing, too");
            assertEquals("subscribed", type(neighbour.subscribe("menu", house.outlet)));
        }
        try (Socket refused = Socket.open()) {
            refused.say("{\"type\": \"hello\", \"token\": \"" + token(moat, "kitchen") + "\"}");
            assertEquals("4403 tenant.suspended", refused.farewell(SOON));
        }
        admin.delete(suspension).expect(200);
        moat.order("COLA");
        try (Socket back = Socket.of(token(moat, "kitchen"))) {
            back.subscribe("kitchen", moat.outlet, ", \"after\": " + last);
            assertEquals(last + 1, back.expect("event").path("sequence").asLong());
        }
    }

    @Test
    void whoDoesNotReadIsCutOffAndMissesNothingWhenItComesBack() throws InterruptedException {
        Restaurant mill = Restaurant.named("mill");
        List<String> topics = List.of("kitchen", "orders", "payments", "menu");
        try (DeafSocket deaf = new DeafSocket();
                Socket display = Socket.of(token(mill, "manager"))) {
            for (String topic : topics) {
                display.subscribe(topic, mill.outlet);
            }
            for (String topic : topics.subList(1, topics.size())) {
                display.say("{\"type\": \"unsubscribe\", \"topic\": \"%s\", \"outletId\": \"%s\"}"
                        .formatted(topic, mill.outlet));
                display.expect("unsubscribed");
            }
            deaf.say("{\"type\": \"hello\", \"token\": \"" + token(mill, "manager") + "\"}");
            topics.forEach(topic -> deaf.say("{\"type\": \"subscribe\", \"topic\": \"%s\", \"outletId\": \"%s\"}"
                    .formatted(topic, mill.outlet)));
            assertEquals("subscribed", type(deaf.read(1 + topics.size()).get(topics.size())));
            much(mill, MUCH);
            for (int number = 1; number <= MUCH; number++) {
                assertEquals(number, display.expect("event").path("sequence").asLong(), "others hear all the same");
            }
            // until the server has seen that nobody reads
            Thread.sleep(Duration.ofSeconds(4).toMillis());
            Map<String, Long> last = new HashMap<>();
            for (JsonNode message : deaf.readAll()) {
                if (type(message).equals("event")) {
                    long number = message.path("sequence").asLong();
                    assertEquals(last.getOrDefault(message.path("topic").asText(), 0L) + 1, number);
                    last.put(message.path("topic").asText(), number);
                }
            }
            // long before it would be cut off for its silence; the farewell waits behind what was not read, and may be
            // lost
            assertTrue(deaf.farewell().matches("|4430 realtime.slow"), deaf.farewell());
            assertTrue(
                    last.values().stream().mapToLong(Long::longValue).sum() < topics.size() * MUCH,
                    "It had not heard all");
            try (Socket back = Socket.of(token(mill, "manager"))) {
                for (String topic : topics) {
                    long from = last.getOrDefault(topic, 0L);
                    assertEquals("subscribed", type(back.subscribe(topic, mill.outlet, ", \"after\": " + from)), topic);
                    for (long number = from + 1; number <= MUCH; number++) {
                        JsonNode event = back.expect("event");
                        assertEquals(topic + number, event.path("topic").asText() + event.path("sequence"));
                    }
                }
            }
        }
    }

    /** More than any wire holds by itself, on every topic at once. */
    private static void much(Restaurant of, int events) {
        String feed = " WHERE outlet_id = '" + of.outlet + "'";
        Database.change(
                "INSERT INTO comanda.realtime_event (tenant_id, outlet_id, topic, sequence, at, kind, body)"
                        + " SELECT tenant_id, outlet_id, topic, number, now(), 'Much', '{\"much\": \"' || repeat('x', 16000) || '\"}'"
                        + " FROM comanda.realtime_head, generate_series(1, " + events + ") number" + feed,
                "UPDATE comanda.realtime_head SET sequence = " + events + feed);
    }

    private static String token(String role) {
        return token(house, role);
    }

    private static String token(Restaurant of, String role) {
        return Keycloak.token(of.name + "." + role);
    }

    private static String type(JsonNode message) {
        return message.path("type").asText();
    }
}
