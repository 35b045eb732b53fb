package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sample menu lacks and a visitor of the kiosk and the kitchen looks for: allergens, a meal, and where each dish
 * is cooked. Made again, nothing is there twice.
 */
final class DemoMenu {

    private static final Map<String, List<String>> ALLERGENS = Map.of(
            "SOUP", List.of("GLUTEN", "CELERY"),
            "SALAD", List.of("MUSTARD"),
            "BURGER", List.of("GLUTEN", "EGGS", "MILK", "SESAME"),
            "PIZZA", List.of("GLUTEN", "MILK"),
            "CURRY", List.of("GLUTEN"),
            "CAKE", List.of("GLUTEN", "EGGS", "MILK", "NUTS"),
            "ICE", List.of("MILK"),
            "BEER", List.of("GLUTEN"));

    private static final Map<String, List<String>> DIETS = Map.of(
            "SALAD", List.of("VEGETARIAN", "VEGAN"),
            "PIZZA", List.of("VEGETARIAN"),
            "CURRY", List.of("VEGETARIAN"),
            "FRIES", List.of("VEGETARIAN", "VEGAN"));

    private static final String MEAL = """
            {"groups": [
              {"name": "Main", "min": 1, "max": 1, "choices": [{"itemId": "%s", "preselected": true}]},
              {"name": "Side", "min": 1, "max": 1, "choices": [{"itemId": "%s", "preselected": true},
                {"itemId": "%s", "surcharge": 150}]},
              {"name": "Drink", "min": 1, "max": 1, "choices": [{"itemId": "%s", "preselected": true},
                {"itemId": "%s"}]}], "version": %d}""";

    private final Api manager;
    private final String outlet;
    private final Map<String, JsonNode> items = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    DemoMenu(Api manager, String outlet) {
        this.manager = manager;
        this.outlet = outlet;
    }

    void make() {
        manager.get("/menu/items?limit=100")
                .path("items")
                .forEach(item -> items.put(item.path("sku").asText(), item));
        manager.get("/menu/categories")
                .path("categories")
                .forEach(category -> categories.put(
                        category.path("name").asText(), category.path("id").asText()));
        items.values().forEach(this::mark);
        offerMeal();
        suggest("BURGER", "FRIES", "COLA");
        suggest("PIZZA", "SALAD", "COLA");
        layOutKitchen();
    }

    private void mark(JsonNode item) {
        String sku = item.path("sku").asText();
        List<String> allergens = ALLERGENS.getOrDefault(sku, List.of());
        List<String> diets = DIETS.getOrDefault(sku, List.of());
        boolean isMarked =
                !item.path("allergens").isEmpty() || !item.path("diets").isEmpty();
        if (isMarked || allergens.isEmpty() && diets.isEmpty()) {
            return;
        }
        ObjectNode marked = item.deepCopy();
        allergens.forEach(marked.putArray("allergens")::add);
        diets.forEach(marked.putArray("diets")::add);
        manager.put("/menu/items/" + id(sku), "demo-marks-" + sku, marked);
    }

    private void offerMeal() {
        String meal = manager.post(
                        "/menu/items",
                        "demo-meal",
                        Api.json(
                                "{\"categoryId\": \"%s\", \"name\": \"Burger meal\", \"sku\": \"MEAL\", \"price\": 1990,"
                                                .formatted(categories.get("Mains"))
                                        + " \"description\": \"Beef burger, a side and a drink\"}"))
                .path("id")
                .asText();
        JsonNode combo = manager.get("/menu/items/" + meal + "/combo");
        if (combo.path("groups").isEmpty()) {
            String groups = MEAL.formatted(
                    id("BURGER"),
                    id("FRIES"),
                    id("SALAD"),
                    id("COLA"),
                    id("WATER"),
                    combo.path("version").asLong());
            manager.put("/menu/items/" + meal + "/combo", "demo-meal-parts", Api.json(groups));
        }
    }

    private void suggest(String sku, String... others) {
        String path = "/menu/items/" + id(sku) + "/suggestions";
        if (manager.get(path).path("itemIds").isEmpty()) {
            ObjectNode wanted = JsonNodeFactory.instance.objectNode();
            ArrayNode ids = wanted.putArray("itemIds");
            List.of(others).forEach(other -> ids.add(id(other)));
            manager.put(path, "demo-suggestions-" + sku, wanted);
        }
    }

    private void layOutKitchen() {
        JsonNode kitchen = manager.get("/outlets/" + outlet + "/kitchen");
        if (kitchen.path("stations").isEmpty()) {
            manager.put("/outlets/" + outlet + "/kitchen", "demo-kitchen", Api.json("""
                            {"stations": [{"name": "Kitchen"},
                              {"name": "Cold and sweet", "categoryIds": ["%s"], "itemIds": ["%s"]},
                              {"name": "Bar", "categoryIds": ["%s"]}], "version": %d}""".formatted(
                            categories.get("Desserts"),
                            id("SALAD"),
                            categories.get("Drinks"),
                            kitchen.path("version").asLong())));
        }
    }

    private String id(String sku) {
        JsonNode item = items.get(sku);
        if (item == null) {
            throw new StartFailure("The demo restaurant has no " + sku);
        }
        return item.path("id").asText();
    }
}
