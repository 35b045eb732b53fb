package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Simulator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every operation of the API, tried with what belongs to somebody else. */
@ResourceLock("harbour")
class AttackIT {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static Restaurant harbour;
    private static Restaurant castle;
    /** Whoever stands at a kiosk of the harbour. */
    private static Api guest;

    private static JsonNode description;
    private static List<Operation> operations;
    /** What the castle has, by the words that paths and bodies use. */
    private static Map<String, String> theirs;

    @BeforeAll
    static void aCastleFullOfTreasures() {
        harbour = Restaurant.named("harbour");
        castle = Restaurant.named("castle");
        description = Api.withoutToken().get("/openapi.json").expect(200).json();
        operations = operations();
        theirs = treasures();
        Till kiosk = Till.in(harbour, "KIOSK");
        guest = kiosk.as(
                kiosk.api().post("/terminal/sign-ins", "{}").expect(201).at("/token"));
    }

    @Test
    void theIdsOfAnotherTenantOpenNothing() {
        List<String> opened = new ArrayList<>();
        for (Operation operation : operations) {
            Call call = operation.with(theirs);
            if (call.foreign()) {
                for (String role : List.of("owner", "cashier", "kitchen", "guest")) {
                    Answer answer = call.by(asRole(role));
                    if (leaks(answer)) {
                        opened.add(role + ": " + answer);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", opened));
    }

    @Test
    void namingAnotherTenantInAHeaderIsRefused() {
        List<String> opened = new ArrayList<>();
        for (Operation operation : operations) {
            Answer answer = operation.with(theirs).by(harbour.owner().header("X-Tenant-ID", castle.tenant));
            if (answer.status() != 403) {
                opened.add(answer.toString());
            }
        }
        assertEquals("", String.join("\n", opened));
    }

    @Test
    void theAdminOfAnotherChainFindsNoTenantHere() {
        Api rival = Restaurant.rivalAdmin();
        List<String> opened = new ArrayList<>();
        for (Operation operation : operations) {
            Call call = operation.with(theirs);
            if (call.foreign()) {
                Answer answer = call.by(rival);
                if (leaks(answer)) {
                    opened.add(answer.toString());
                }
            }
        }
        assertEquals("", String.join("\n", opened));
        assertEquals("[]", rival.get("/tenants").expect(200).text());
    }

    @Test
    void withoutATokenNothingIsOpen() {
        List<String> opened = new ArrayList<>();
        for (Operation operation : operations) {
            Answer answer = operation.with(theirs).by(Api.withoutToken());
            if (answer.status() != 401 || answer.header("WWW-Authenticate").isEmpty()) {
                opened.add(answer.toString());
            }
        }
        assertEquals("", String.join("\n", opened));
    }

    @Test
    void nobodyDoesWhatTheRoleDoesNotAllow() {
        List<String> opened = new ArrayList<>();
        for (Operation operation : operations) {
            for (String role : List.of("owner", "manager", "cashier", "kitchen", "guest")) {
                if (!operation.roles().contains(role)) {
                    Answer answer = operation.with(theirs).by(asRole(role));
                    if (answer.status() != 403) {
                        opened.add(role + ": " + answer);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", opened));
    }

    private static Api asRole(String role) {
        return role.equals("guest") ? guest : harbour.as(role);
    }

    @Test
    void theCastleHasLostNothing() {
        assertEquals(
                200, castle.owner().get("/menu/items/" + theirs.get("item")).status());
        assertEquals(200, castle.owner().get("/staff/" + theirs.get("staff")).status());
        assertEquals("ACTIVE", castle.owner().get("/terminals").at("/0/status"));
        assertEquals(
                "UNPAID", castle.cashier().get("/orders/" + theirs.get("order")).at("/settlement"));
        Answer tabs = castle.cashier().get("/orders/" + theirs.get("order") + "/tabs");
        assertEquals("OPEN", tabs.at("/0/state"));
        assertEquals(500, tabs.number("/0/held"));
    }

    /** A list that may be asked for with a foreign filter is empty; nothing else may succeed. */
    private static boolean leaks(Answer answer) {
        boolean shows = theirs.entrySet().stream()
                .anyMatch(
                        mine -> !mine.getKey().equals("order") && answer.text().contains("castle"));
        return shows || answer.status() >= 500 || (answer.status() < 300 && !isEmptyList(answer));
    }

    private static boolean isEmptyList(Answer answer) {
        if (!answer.header("Content-Type").contains("json")) {
            return false;
        }
        JsonNode json = answer.json();
        if (json.isArray()) {
            return json.isEmpty();
        }
        return json.size() == 1
                && json.elements().next().isArray()
                && json.elements().next().isEmpty();
    }

    private static Map<String, String> treasures() {
        Map<String, String> found = new HashMap<>();
        Api owner = castle.owner();
        String order = castle.order("COLA").at("/order/id");
        found.put("tenant", castle.tenant);
        found.put("outlet", castle.outlet);
        found.put("order", order);
        String bill = castle.order("COLA").at("/order/id");
        found.put(
                "part",
                owner.post("/orders/" + bill + "/split", "{\"how\": \"EQUAL\", \"parts\": 2}")
                        .expect(201)
                        .at("/0/id"));
        String paid = castle.order("COLA").at("/order/id");
        found.put(
                "payment",
                owner.post("/orders/" + paid + "/payments", "{\"method\": \"CASH\"}")
                        .expect(201)
                        .at("/id"));
        found.put(
                "refundTender",
                owner.post("/orders/" + paid + "/refunds", "{\"amount\": 100, \"reason\": \"castle siege\"}")
                        .expect(201)
                        .at("/tenders/0/id"));
        found.put("toOrder", order);
        found.put("course", "1");
        Answer plan =
                owner.post("/outlets/" + castle.outlet + "/floor-plans", """
                {"name": "castle hall", "tables": [{"name": "castle 1", "seats": 4, "x": 0, "y": 0}]}""").expect(201);
        found.put("floorPlan", plan.at("/id"));
        found.put("table", plan.at("/tables/0/id"));
        String visit = owner.post("/visits", "{\"tableId\": \"" + plan.at("/tables/0/id") + "\", \"covers\": 2}")
                .expect(201)
                .at("/id");
        found.put("visit", visit);
        found.put("intoVisit", visit);
        found.put("line", owner.get("/orders/" + order).at("/lines/0/id"));
        found.put("item", owner.get("/menu/items?limit=1").at("/items/0/id"));
        found.put("category", owner.get("/menu/categories").at("/categories/0/id"));
        found.put("modifierGroup", owner.get("/menu/modifier-groups").at("/modifierGroups/0/id"));
        found.put(
                "tax",
                owner.post("/menu/taxes", "{\"name\": \"castle tax\", \"percent\": \"7\"}")
                        .at("/id"));
        found.put(
                "priceRule",
                owner.post(
                                "/menu/price-rules",
                                "{\"name\": \"castle hour\", \"effect\": \"FIXED_PRICE\", \"amount\": 1,"
                                        + " \"channels\": [\"KIOSK\"]}")
                        .expect(201)
                        .at("/id"));
        found.put("modifier", owner.get("/menu/modifier-groups").at("/modifierGroups/0/modifiers/0/id"));
        found.put(
                "menu",
                Restaurant.chainAdmin()
                        .post(
                                "/chain/menus",
                                "{\"name\": \"castle menu\", \"currency\": \"USD\", \"document\": \"sku,name,category,price\\nX,Castle cake,Cakes,9.00\"}")
                        .expect(201)
                        .at("/id"));
        String printers = "/outlets/" + castle.outlet + "/printers";
        found.put(
                "printer",
                owner.post(printers, "{\"name\": \"castle printer\", \"host\": \"127.0.0.1\"}")
                        .expect(201)
                        .at("/id"));
        found.put("substitute", found.get("printer"));
        found.put(
                "printJob",
                owner.post(printers + "/" + found.get("printer") + "/test")
                        .expect(202)
                        .at("/id"));
        found.put("channel", "ONLINE");
        found.put(
                "giftCard",
                owner.post(
                                "/gift-cards",
                                "{\"outletId\": \"" + castle.outlet
                                        + "\", \"amount\": 500, \"reason\": \"castle fair\"}")
                        .expect(201)
                        .at("/giftCard/id"));
        found.put(
                "houseAccount",
                owner.post(
                                "/house-accounts",
                                "{\"outletId\": \"" + castle.outlet
                                        + "\", \"name\": \"castle guard\", \"creditLimit\": 500}")
                        .expect(201)
                        .at("/id"));
        String hook = owner.post(
                        "/hooks",
                        "{\"name\": \"castle drums\", \"url\": \"https://castle.invalid/\", \"events\": [\"refund.made\"], \"active\": false}")
                .expect(201)
                .at("/id");
        found.put("hook", hook);
        found.put("hookCall", owner.post("/hooks/" + hook + "/test").expect(202).at("/id"));
        found.putAll(vendorsBooks(owner));
        found.put("tab", heldFor(order, owner));
        found.put("staff", owner.get("/staff").at("/0/id"));
        found.put("server", owner.get("/staff").at("/0/id"));
        found.put("approverStaff", found.get("staff"));
        found.put("subject", order);
        found.put("reason", owner.get("/reasons").at("/reasons/0/id"));
        String code = owner.post("/terminals/codes", "{\"outletId\": \"" + castle.outlet + "\"}")
                .at("/code");
        Answer enrolled = Api.withoutToken()
                .post("/terminals/enrolments", "{\"code\": \"" + code + "\", \"name\": \"castle till\"}")
                .expect(201);
        found.put("terminal", enrolled.at("/terminalId"));
        found.put(
                "shift",
                castle.cashier()
                        .header("X-Terminal-Key", enrolled.at("/key"))
                        .post("/shifts", "{\"openingFloat\": 0}")
                        .expect(201)
                        .at("/id"));
        found.put("ticket", Wait.forValue(java.time.Duration.ofSeconds(15), "ticket", () -> {
            String id = owner.get("/outlets/" + castle.outlet + "/tickets").at("/0/id");
            return id.isEmpty() ? null : id;
        }));
        return found;
    }

    /** An account whose vendor has a payment that nobody here knows, and sent it to the bank. */
    private static Map<String, String> vendorsBooks(Api owner) {
        String key = UUID.randomUUID().toString().replace("-", "");
        Simulator simulator = Product.running().simulator();
        String account = owner.post("/payment-accounts", """
                        {"outletId": "%s", "provider": "STRIPE", "title": "castle cards", "baseUrl": "%s/stripe",
                         "methods": [{"method": "CARD"}], "secrets": {"secretKey": "sk_test_%s"}}""".formatted(castle.outlet, simulator.url(), key))
                .expect(201)
                .at("/id");
        simulator
                .book()
                .add(Entry.payment("stripe", "pi_" + key, "acct_" + key, key, 700, "usd", Instant.now(), Fate.APPROVE)
                        .in(Entry.State.MOVED));
        Vendors.payOut("stripe", "acct_" + key, "usd");
        String today = castle.order("COLA").at("/order/businessDate");
        Answer day = owner.post("/reconciliations", "{\"accountId\": \"" + account + "\", \"day\": \"" + today + "\"}")
                .expect(200);
        return Map.of(
                "account", account,
                "reconciliation", day.at("/id"),
                "difference", day.at("/differences/0/id"),
                "payout", owner.get("/payouts?account=" + account).expect(200).at("/0/id"));
    }

    /** A tab of the order that everybody would like to take; its vendor is never reached, so that none here is disturbed. */
    private static String heldFor(String order, Api owner) {
        owner.post("/payment-accounts", """
                        {"outletId": "%s", "provider": "STRIPE", "title": "castle readers", "baseUrl": "http://127.0.0.1:9",
                         "methods": [{"method": "CARD_READER"}], "secrets": {"secretKey": "sk_test_castle"}}""".formatted(castle.outlet)).expect(201);
        String tab = owner.post(
                        "/orders/" + order + "/tabs",
                        "{\"method\": \"CARD_READER\", \"amount\": 500, \"reader\": \"tmr_castle\"}")
                .expect(202)
                .at("/id");
        Database.change(
                "UPDATE comanda.payment_tab SET state = 'OPEN', reference = 'pi_castle' WHERE id = '" + tab + "'");
        return tab;
    }

    private static List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .filter(entry -> !entry.getValue().path("security").isArray())
                        .forEach(entry -> found.add(new Operation(
                                entry.getKey().toUpperCase(), path.getKey(), path.getValue(), entry.getValue()))));
        return found;
    }

    /** One of the description. */
    private record Operation(String method, String path, JsonNode pathItem, JsonNode operation) {

        List<String> roles() {
            List<String> roles = new ArrayList<>();
            operation.path("x-roles").forEach(role -> roles.add(role.asText()));
            return roles;
        }

        Call with(Map<String, String> ids) {
            Matcher places = PLACE.matcher(path);
            StringBuilder filled = new StringBuilder();
            boolean foreign = false;
            while (places.find()) {
                places.appendReplacement(filled, ids.getOrDefault(kindOf(places.group(1)), "nothing"));
                foreign = true;
            }
            places.appendTail(filled);
            String query = query(ids);
            JsonNode content = follow(operation.path("requestBody")).path("content");
            if (content.isMissingNode() || content.isEmpty()) {
                return new Call(method, filled + query, null, Api.JSON, foreign || !query.isEmpty());
            }
            String mediaType = content.fieldNames().next();
            JsonNode example = example(content.path(mediaType));
            JsonNode body = replaced(example.deepCopy(), "", ids);
            boolean bodyForeign = !body.equals(example);
            byte[] bytes = (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
            return new Call(method, filled + query, bytes, mediaType, foreign || bodyForeign || !query.isEmpty());
        }

        private String kindOf(String place) {
            if (!place.equals("id")) {
                return place.replace("Id", "");
            }
            String collection = path.replaceFirst("/\\{id}.*", "");
            return switch (collection.substring(collection.lastIndexOf('/') + 1)) {
                case "orders" -> "order";
                case "tickets" -> "ticket";
                case "items" -> "item";
                case "categories" -> "category";
                case "taxes" -> "tax";
                case "price-rules" -> "priceRule";
                case "modifier-groups" -> "modifierGroup";
                case "staff" -> "staff";
                case "reasons" -> "reason";
                case "terminals" -> "terminal";
                case "shifts" -> "shift";
                case "tenants" -> "tenant";
                case "visits" -> "visit";
                case "floor-plans" -> "floorPlan";
                default -> throw new AssertionError("What is the id of " + path + "?");
            };
        }

        private String query(Map<String, String> ids) {
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode described = follow(parameter);
                if (described.path("in").asText().equals("query")
                        && described.path("name").asText().equals("outlet")) {
                    return "?outlet=" + ids.get("outlet") + "&date=2026-11-20&from=2026-11-01&to=2026-11-20";
                }
            }
            return "";
        }
    }

    /** @param foreign whether it names anything of the castle */
    private record Call(String method, String path, byte @Nullable [] body, String mediaType, boolean foreign) {

        Answer by(Api api) {
            return api.call(method, path, body, mediaType);
        }
    }

    private static JsonNode example(JsonNode content) {
        if (content.has("example")) {
            return content.get("example");
        }
        JsonNode first = content.path("examples").elements().hasNext()
                ? content.path("examples").elements().next()
                : TextNode.valueOf("bytes");
        return first.isTextual() ? first : follow(first).path("value");
    }

    private static JsonNode follow(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = description.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    private static JsonNode replaced(JsonNode node, String field, Map<String, String> ids) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {});
            for (String name : fieldNames(object)) {
                object.set(name, replaced(object.get(name), name, ids));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), field, ids));
            }
        } else if (field.endsWith("Id") || field.endsWith("Ids")) {
            String kind = field.replaceFirst("Ids?$", "");
            if (ids.containsKey(kind)) {
                return TextNode.valueOf(ids.get(kind));
            }
        }
        return node;
    }

    private static List<String> fieldNames(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
