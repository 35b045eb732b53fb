package app.comanda.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A terminal of a restaurant with a drawer below it. */
final class Counter {

    private final Restaurant restaurant;
    final String terminal;
    private final String key;

    private Counter(Restaurant restaurant, Answer enrolled) {
        this.restaurant = restaurant;
        this.terminal = enrolled.at("/terminalId");
        this.key = enrolled.at("/key");
    }

    static Counter in(Restaurant restaurant, String name) {
        String code = restaurant
                .owner()
                .post("/terminals/codes", "{\"outletId\": \"" + restaurant.outlet + "\"}")
                .expect(201)
                .at("/code");
        return new Counter(
                restaurant,
                Api.withoutToken()
                        .post("/terminals/enrolments", "{\"code\": \"" + code + "\", \"name\": \"" + name + "\"}")
                        .expect(201));
    }

    Api as(String role) {
        return restaurant.as(role).header("X-Terminal-Key", key);
    }

    Api cashier() {
        return as("cashier");
    }

    Api manager() {
        return as("manager");
    }

    /** @return the shift's id */
    String open(long openingFloat) {
        return cashier()
                .post("/shifts", "{\"openingFloat\": " + openingFloat + "}")
                .expect(201)
                .at("/id");
    }

    /** Sells one thing for cash. */
    Answer sell(String sku, String more) {
        return cashier().post("/orders", restaurant.orderOf(sku, ", \"payment\": {\"method\": \"CASH\"" + more + "}"));
    }

    Answer count(String shift, long amount) {
        return cashier().post("/shifts/" + shift + "/count", "{\"amount\": " + amount + "}");
    }

    /** Counts what there should be, as the manager sees it, and closes. @return the Z report */
    Answer closeRight(String shift) {
        long expected =
                manager().get("/shifts/" + shift + "/report").expect(200).number("/drawer/expected");
        count(shift, expected).expect(200);
        return cashier().post("/shifts/" + shift + "/closing", "{}");
    }

    static long sum(List<Answer> reports, String list, String field) {
        return reports.stream()
                .flatMap(report -> {
                    Iterable<JsonNode> rows = report.json().path(list);
                    return StreamSupport.stream(rows.spliterator(), false);
                })
                .mapToLong(row -> row.path(field).asLong())
                .sum();
    }

    /** One of the reasons that the restaurant gives for something. */
    static String reason(Restaurant restaurant, String kind) {
        try (Connection all = Database.asSuperuser()) {
            return Database.list(
                            all,
                            "SELECT id FROM comanda.reason WHERE tenant_id = '" + restaurant.tenant + "' AND kind = '"
                                    + kind + "' ORDER BY position LIMIT 1")
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
