package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.server.SecondNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers at one database and one broker are one product. */
class TwoNodesIT {

    private static final int ORDERS = 20;

    private static Restaurant house;
    private static SecondNode other;

    @BeforeAll
    static void start() {
        house = Restaurant.named("twins");
        other = SecondNode.beside(Product.running());
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @Test
    void whatIsOrderedAtEitherNodeIsHeardAtBothOnceAndInOrder() {
        String token = Keycloak.token("twins.kitchen");
        Api here = house.cashier();
        Api there = here.at(other.url());
        try (Socket near = Socket.of(token);
                Socket far = Socket.at(other.url(), token)) {
            near.subscribe("kitchen", house.outlet);
            far.subscribe("kitchen", house.outlet);
            List<String> orders = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                orders.add((i % 2 == 0 ? here : there)
                        .post("/orders", house.orderOf("COLA", ""))
                        .expect(201)
                        .at("/order/id"));
            }
            List<JsonNode> heardHere = heard(near);
            assertEquals(heardHere, heard(far));
            assertEquals(
                    orders.stream().sorted().toList(),
                    heardHere.stream()
                            .map(event -> event.at("/body/ticket/orderId").asText())
                            .sorted()
                            .toList());
        }
    }

    private static List<JsonNode> heard(Socket display) {
        List<JsonNode> events = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            events.add(display.expect("event"));
            long before = events.get(Math.max(0, i - 1)).path("sequence").asLong();
            assertTrue(i == 0 || events.get(i).path("sequence").asLong() == before + 1, events::toString);
        }
        assertNull(display.orNothing(Duration.ofMillis(500)));
        return events;
    }

    @Test
    void whoeverComesBackToTheOtherNodeHearsWhatHeMissed() {
        String token = Keycloak.token("twins.kitchen");
        long last;
        try (Socket near = Socket.of(token)) {
            near.subscribe("kitchen", house.outlet);
            house.order("COLA");
            last = near.expect("event").path("sequence").asLong();
        }
        house.order("COLA");
        try (Socket far = Socket.at(other.url(), token)) {
            far.subscribe("kitchen", house.outlet, ", \"after\": " + last);
            assertEquals(last + 1, far.expect("event").path("sequence").asLong());
        }
    }

    @Test
    void aTillsJournalMayGoToEitherNode() {
        String cashier = Database.text("SELECT id FROM comanda.employee WHERE username = 'twins.cashier'");
        Journal journal = new Journal(Till.in(house, "TILL"), cashier);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orders.add(journal.sell("COLA"));
            Answer answer = journal.sendTo(i % 2 == 0 ? Product.url() : other.url());
            assertEquals(journal.events.size(), answer.expect(200).number("/watermark"));
            assertTrue(!answer.text().contains("conflict"), answer::toString);
        }
        for (String order : orders) {
            assertEquals(
                    "PAID",
                    house.cashier().at(other.url()).get("/orders/" + order).at("/settlement"));
        }
    }

    @Test
    void aTerminalThatIsRevokedAtOneNodeIsCutOffAtTheOther() {
        Till till = Till.in(house, "KITCHEN");
        String token = till.api().post("/terminal/sign-ins", "{}").expect(201).at("/token");
        try (Socket far = Socket.at(other.url(), token, till.key)) {
            assertEquals(
                    "subscribed",
                    far.subscribe("kitchen", house.outlet).path("type").asText());
            house.owner().delete("/terminals/" + till.terminal).expect(200);
            assertEquals("4401 terminal.revoked", far.farewell(Duration.ofSeconds(30)));
        }
    }
}
