package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A chain with one restaurant to try, made at the first start through the same API that everybody uses. Each step may be
 * taken again, so a start that was interrupted goes on at the next.
 */
final class Demo {

    private static final UUID CHAIN = UUID.fromString("01900000-0000-7000-8000-00000000c4a1");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final DemoUsers users;
    private final KeycloakAdmin accounts;
    private final Map<String, Api> signedIn = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    Demo(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.users = new DemoUsers(secrets);
        this.accounts = new KeycloakAdmin(settings, secrets);
    }

    /** @throws StartFailure saying which step failed */
    void makeOnce() {
        Path made = settings.data().resolve("demo.made");
        if (Files.exists(made)) {
            return;
        }
        createChain();
        accounts.createChainAdmin("chain.admin", CHAIN);
        ready("chain.admin");
        String tenant = provisioned(post("chain.admin", "/tenants", "demo-bistro", bistro()));
        ready("demo.owner");
        String outlet =
                get("demo.owner", "/outlets").path("outlets").path(0).path("id").asText();
        for (String role : new String[] {"manager", "cashier", "kitchen"}) {
            post("demo.owner", "/staff", "demo-" + role, employee(role, outlet));
            ready("demo." + role);
        }
        new DemoMenu(as("demo.manager"), outlet).make();
        if (!settings.external(Service.SIMULATOR)) {
            post("demo.owner", "/payment-accounts", "demo-cards", cards());
        }
        new DemoEvening(as("demo.manager"), as("demo.cashier"), as("demo.kitchen"), outlet).make();
        try {
            Files.writeString(made, tenant + "\n");
        } catch (IOException e) {
            throw new StartFailure("The demo can't be noted in " + made, e);
        }
        progress.say("The demo restaurant is ready");
    }

    /** A tenant that could not be made at once is carried on with by the product itself. */
    private String provisioned(JsonNode answer) {
        String id = answer.path("id").asText();
        Waiting.until(
                "The demo restaurant",
                LIMIT,
                () -> tenant(id).path("status").asText().equals("ACTIVE"),
                () -> false,
                () -> "its story: " + tenant(id));
        return id;
    }

    private JsonNode tenant(String id) {
        return get("chain.admin", "/tenants/" + id);
    }

    private void createChain() {
        try (Connection connection = DriverManager.getConnection(
                        settings.ownerUrl(),
                        settings.get("COMANDA_DB_OWNER_USER", Schema.OWNER),
                        secrets.get(Schema.OWNER_SECRET));
                PreparedStatement create = connection.prepareStatement("SELECT comanda.create_chain(?, ?)")) {
            create.setObject(1, CHAIN);
            create.setString(2, "Demo Chain");
            create.execute();
        } catch (SQLException e) {
            throw new StartFailure("The demo chain can't be made: " + e.getMessage(), e);
        }
    }

    private void ready(String user) {
        accounts.makeReady(users.find(user).orElseThrow(), users);
    }

    private ObjectNode bistro() {
        ObjectNode tenant = json.createObjectNode();
        tenant.put("name", "Demo Bistro").put("slug", "demo-bistro").put("country", "DE");
        tenant.putObject("owner")
                .put("name", "Olivia Owner")
                .put("email", "demo.owner@example.test")
                .put("username", "demo.owner");
        tenant.putObject("outlet")
                .put("name", "Old Town")
                .put("timeZone", "Europe/Berlin")
                .put("currency", "EUR")
                .put("language", "en")
                .put("pricesIncludeTax", true)
                .put("cashRoundingTo", 5)
                .putArray("serviceModes")
                .add("DINE_IN")
                .add("TAKEAWAY")
                .add("PICKUP");
        return tenant;
    }

    private ObjectNode employee(String role, String outlet) {
        ObjectNode employee = json.createObjectNode();
        String name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
        employee.put("name", "Demo " + name)
                .put("email", "demo." + role + "@example.test")
                .put("username", "demo." + role)
                .put("role", role)
                .putArray("outletIds")
                .add(outlet);
        return employee;
    }

    /** Cards that no bank has issued, taken by a vendor that the simulator plays. */
    private ObjectNode cards() {
        ObjectNode account = json.createObjectNode();
        account.put("provider", "STRIPE")
                .put("title", "Cards (simulated)")
                .put("baseUrl", "http://127.0.0.1:" + settings.port(Service.SIMULATOR) + "/stripe");
        ArrayNode methods = account.putArray("methods");
        for (String method : List.of("CARD", "CARD_READER")) {
            methods.addObject().put("method", method).put("feePercent", "1.5").put("feeFixed", 25);
        }
        account.putObject("secrets").put("secretKey", "sk_test_bistro");
        return account;
    }

    private JsonNode get(String user, String path) {
        return as(user).get(path);
    }

    private JsonNode post(String user, String path, String key, JsonNode body) {
        return as(user).post(path, key, body);
    }

    /** A one-time code is taken once, so each signs in once. */
    private Api as(String user) {
        return signedIn.computeIfAbsent(user, name -> {
            String token = new Tokens(settings, secrets, Clock.systemUTC()).accessToken(name);
            return new Api(settings.productUrl(), () -> token);
        });
    }
}
