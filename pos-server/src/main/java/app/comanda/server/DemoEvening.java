package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * An evening that is under way in the demo restaurant: rooms, parties at their tables, bills paid and given away, so
 * that a first visitor sees a restaurant and not empty pages. Each call has a key of its own; made again, nothing is
 * there twice.
 */
final class DemoEvening {

    private static final String DINING_ROOM = """
            {"name": "Dining room", "position": 1, "tables": [
              {"name": "1", "seats": 2, "shape": "ROUND", "x": 5, "y": 5, "width": 10, "height": 10},
              {"name": "2", "seats": 2, "shape": "ROUND", "x": 5, "y": 22, "width": 10, "height": 10},
              {"name": "3", "seats": 2, "shape": "ROUND", "x": 5, "y": 39, "width": 10, "height": 10},
              {"name": "4", "seats": 4, "shape": "SQUARE", "x": 25, "y": 5, "width": 15, "height": 12},
              {"name": "5", "seats": 4, "shape": "SQUARE", "x": 25, "y": 22, "width": 15, "height": 12},
              {"name": "6", "seats": 4, "shape": "SQUARE", "x": 25, "y": 39, "width": 15, "height": 12},
              {"name": "7", "seats": 8, "shape": "SQUARE", "x": 50, "y": 5, "width": 24, "height": 12},
              {"name": "8", "seats": 6, "shape": "SQUARE", "x": 50, "y": 22, "width": 20, "height": 12},
              {"name": "Bar 1", "seats": 1, "shape": "ROUND", "x": 84, "y": 5, "width": 9, "height": 9},
              {"name": "Bar 2", "seats": 1, "shape": "ROUND", "x": 84, "y": 17, "width": 9, "height": 9},
              {"name": "Bar 3", "seats": 1, "shape": "ROUND", "x": 84, "y": 29, "width": 9, "height": 9}]}""";

    private static final String TERRACE = """
            {"name": "Terrace", "position": 2, "tables": [
              {"name": "T1", "seats": 4, "shape": "ROUND", "x": 6, "y": 5, "width": 14, "height": 14},
              {"name": "T2", "seats": 4, "shape": "ROUND", "x": 30, "y": 5, "width": 14, "height": 14},
              {"name": "T3", "seats": 6, "shape": "SQUARE", "x": 56, "y": 5, "width": 20, "height": 14}]}""";

    private static final String HAPPY_HOUR = """
            {"name": "Happy hour", "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"], "from": "17:00", "to": "18:30",
             "scope": "CATEGORIES", "categoryIds": ["%s"], "effect": "PERCENT_OFF", "percent": "20"}""";

    /** What each party ordered: table, guests, lines. */
    private static final String[][] PARTIES = {
        {"1", "2", line("CURRY", 2) + ", " + line("WATER", 2)},
        {"4", "4", line("SALAD", 1) + ", " + line("BURGER", 2) + ", " + line("PIZZA", 2) + ", " + line("BEER", 3)},
        {"7", "7", line("BURGER", 4) + ", " + line("PIZZA", 3) + ", " + line("COLA", 5) + ", " + line("BEER", 2)},
        {"Bar 1", "1", line("BEER", 1) + ", " + line("FRIES", 1)},
        {"T2", "3", line("CAKE", 2) + ", " + line("COFFEE", 3)},
    };

    /** What was sold over the counter, and the tip. */
    private static final String[][] SALES = {
        {line("COFFEE", 2) + ", " + line("CAKE", 1), "0"},
        {line("BURGER", 1) + ", " + line("FRIES", 1) + ", " + line("COLA", 1), "200"},
        {line("SOUP", 2) + ", " + line("WATER", 2), "150"},
        {line("PIZZA", 3) + ", " + line("COLA", 3), "500"},
        {line("CURRY", 1), "0"},
        {line("ICE", 4), "100"},
        {line("BURGER", 2) + ", " + line("BEER", 2), "400"},
        {line("SALAD", 1) + ", " + line("WATER", 1), "0"},
    };

    private static final String COUNTER_PRINTER = """
            {"name": "Counter", "host": "192.168.1.50", "paper": "WIDE", "receipts": "ALL", "drawer": true}""";
    private static final String KITCHEN_PRINTER = """
            {"name": "Kitchen", "host": "192.168.1.51", "paper": "WIDE", "tickets": "ALL", "substituteId": "%s"}""";

    private final Api manager;
    private final Api cashier;
    private final Api kitchen;
    private final String outlet;
    private final Map<String, String> tables = new HashMap<>();

    DemoEvening(Api manager, Api cashier, Api kitchen, String outlet) {
        this.manager = manager;
        this.cashier = cashier;
        this.kitchen = kitchen;
        this.outlet = outlet;
    }

    void make() {
        draw("dining-room", DINING_ROOM);
        draw("terrace", TERRACE);
        String drinks = idOf(manager.get("/menu/categories").path("categories"), "name", "Drinks");
        post(manager, "/menu/price-rules", "happy-hour", HAPPY_HOUR.formatted(drinks));
        beginWork(cashier, "cashier");
        beginWork(kitchen, "kitchen");
        for (int i = 0; i < SALES.length; i++) {
            sell(i, SALES[i][0], SALES[i][1]);
        }
        for (String[] party : PARTIES) {
            seat(party[0], party[1], party[2]);
        }
        // last: nobody prints here until somebody enrols a print agent
        String counter = post(manager, "/outlets/" + outlet + "/printers", "printer-counter", COUNTER_PRINTER)
                .path("id")
                .asText();
        post(manager, "/outlets/" + outlet + "/printers", "printer-kitchen", KITCHEN_PRINTER.formatted(counter));
    }

    private void draw(String key, String plan) {
        for (JsonNode table :
                post(manager, "/outlets/" + outlet + "/floor-plans", key, plan).path("tables")) {
            tables.put(table.path("name").asText(), table.path("id").asText());
        }
    }

    private void beginWork(Api person, String key) {
        post(
                person,
                "/staff/me/clock",
                "work-" + key,
                "{\"direction\": \"IN\", \"outletId\": \"%s\"}".formatted(outlet));
    }

    private void sell(int number, String lines, String tip) {
        String order = order("sale-" + number, "TAKEAWAY", "", lines).path("id").asText();
        if (number == 0) {
            String reason = idOf(manager.get("/reasons").path("reasons"), "kind", "DISCOUNT");
            post(
                    manager,
                    "/orders/" + order + "/discounts",
                    "discount",
                    "{\"percent\": \"10\", \"reasonId\": \"%s\"}".formatted(reason));
        }
        post(
                cashier,
                "/orders/" + order + "/payments",
                "payment-" + number,
                "{\"method\": \"CASH\", \"tip\": %s}".formatted(tip));
    }

    private void seat(String table, String covers, String lines) {
        String visit = post(
                        cashier,
                        "/visits",
                        "party-" + table.replace(" ", ""),
                        "{\"tableId\": \"%s\", \"covers\": %s}".formatted(tables.get(table), covers))
                .path("id")
                .asText();
        JsonNode order =
                order("bill-" + table.replace(" ", ""), "DINE_IN", ", \"visitId\": \"%s\"".formatted(visit), lines);
        if (table.equals("4")) {
            String reason = idOf(manager.get("/reasons").path("reasons"), "kind", "COMP");
            String salad = order.path("lines").path(0).path("id").asText();
            post(
                    manager,
                    "/orders/" + order.path("id").asText() + "/lines/" + salad + "/comp",
                    "comp",
                    "{\"reasonId\": \"%s\"}".formatted(reason));
        }
    }

    private JsonNode order(String key, String mode, String more, String lines) {
        return post(
                        cashier,
                        "/orders",
                        key,
                        "{\"outletId\": \"%s\", \"serviceMode\": \"%s\", \"lines\": [%s]%s}"
                                .formatted(outlet, mode, lines, more))
                .path("order");
    }

    private static JsonNode post(Api by, String path, String key, String body) {
        return by.post(path, "demo-evening-" + key, Api.json(body));
    }

    private static String idOf(JsonNode list, String field, String value) {
        for (JsonNode entry : list) {
            if (entry.path(field).asText().equals(value)) {
                return entry.path("id").asText();
            }
        }
        throw new StartFailure("The demo restaurant has no %s %s".formatted(field, value));
    }

    private static String line(String sku, int quantity) {
        return "{\"sku\": \"%s\", \"quantity\": \"%d\"}".formatted(sku, quantity);
    }
}
