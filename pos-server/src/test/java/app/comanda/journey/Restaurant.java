package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A tenant of the chain with one outlet, the sample menu, and somebody of every role. */
final class Restaurant {

    static final String CHAIN_ADMIN = "journey.admin";
    private static final String CHAIN = "01930a3e-0000-7000-8000-00000000c0de";
    private static final String RIVAL = "01930a3e-0000-7000-8000-000000000bad";
    private static final Map<String, Restaurant> OPENED = new HashMap<>();

    final String name;
    final String tenant;
    final String outlet;

    private Restaurant(String name, String tenant, String outlet) {
        this.name = name;
        this.tenant = tenant;
        this.outlet = outlet;
    }

    /** The one of this name, made when it is first asked for. */
    static synchronized Restaurant named(String name) {
        return Optional.ofNullable(OPENED.get(name)).orElseGet(() -> {
            Restaurant opened = open(name);
            OPENED.put(name, opened);
            return opened;
        });
    }

    static synchronized Api chainAdmin() {
        return chainAdmin(CHAIN_ADMIN, CHAIN);
    }

    /** Of another chain. */
    static synchronized Api rivalAdmin() {
        return chainAdmin("rival.admin", RIVAL);
    }

    static synchronized Api chainAdmin(String username, String chain) {
        if (Database.number("SELECT count(*) FROM comanda.chain WHERE id = '" + chain + "'") == 0) {
            try (Connection owner = Database.asOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("SELECT comanda.create_chain('" + chain + "', 'Chain of " + username + "')");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Keycloak.makeChainAdmin(username, chain);
        }
        return Api.with(Keycloak.token(username));
    }

    private static Restaurant open(String name) {
        Answer made = provision(name, UUID.randomUUID().toString());
        String tenant = made.at("/id");
        Wait.until(Duration.ofSeconds(30), () -> {
            Answer now = chainAdmin().get("/tenants/" + tenant).expect(200);
            assertEquals("ACTIVE", now.at("/status"), now::toString);
            return now;
        });
        Keycloak.setUp(name + ".owner");
        Api owner = Api.with(Keycloak.token(name + ".owner"));
        String outlet = owner.get("/outlets").expect(200).at("/outlets/0/id");
        Restaurant restaurant = new Restaurant(name, tenant, outlet);
        for (String role : new String[] {"manager", "cashier", "kitchen"}) {
            restaurant.hire(name + "." + role, role);
        }
        return restaurant;
    }

    /** Where meals are not taxed, so that sums are easy to follow. */
    static Answer provision(String name, String key) {
        return chainAdmin().key(key).post("/tenants", """
                {"name": "%1$s", "slug": "%1$s", "country": "HK",
                 "owner": {"name": "Dana %1$s", "email": "%1$s.owner@comanda.test", "username": "%1$s.owner"},
                 "outlet": {"name": "Main Street", "timeZone": "America/New_York", "currency": "USD", "language": "en-US",
                            "cashRoundingTo": 5}}""".formatted(name));
    }

    void hire(String username, String role) {
        owner().post("/staff", """
                {"name": "Kim %2$s", "email": "%1$s@comanda.test", "username": "%1$s", "role": "%2$s", "outletIds": ["%3$s"]}""".formatted(username, role, outlet)).expect(201);
        Keycloak.setUp(username);
    }

    Api owner() {
        return as("owner");
    }

    Api manager() {
        return as("manager");
    }

    Api cashier() {
        return as("cashier");
    }

    Api kitchen() {
        return as("kitchen");
    }

    Api as(String role) {
        return Api.with(Keycloak.token(name + "." + role));
    }

    /** The id of who has that role. */
    String employee(String role) {
        for (JsonNode one : owner().get("/staff").expect(200).json()) {
            if (one.path("role").asText().equalsIgnoreCase(role)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("Nobody is a " + role);
    }

    JsonNode menu() {
        return cashier().get("/outlets/" + outlet + "/menu").expect(200).json();
    }

    /** Takes an order of one thing, not paid. */
    Answer order(String sku) {
        return cashier().post("/orders", orderOf(sku, "")).expect(201);
    }

    /** @param more further fields, beginning with a comma */
    String orderOf(String sku, String more) {
        return "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"sku\": \"%s\"}]%s}"
                .formatted(outlet, sku, more);
    }
}
