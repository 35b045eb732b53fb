package app.comanda.server.rehearsal;

import app.comanda.server.Api;
import app.comanda.server.KeycloakAdmin;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.StartFailure;
import app.comanda.server.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A tenant of a command's own: an outlet, an owner, a manager and a cashier. Playing again finds it as it was left. */
public final class Rehearsal {

    private static final Duration PROVISIONED = Duration.ofSeconds(90);
    private static final String CHAIN_ADMIN = "chain.admin";

    private final Settings settings;
    private final Secrets secrets;
    private final Tokens tokens;
    private final String slug;
    private final String password;
    private final String otpSecret;
    private final ObjectMapper mapper = new ObjectMapper();

    private Rehearsal(Settings settings, Secrets secrets, Clock clock, String slug) {
        this.settings = settings;
        this.secrets = secrets;
        this.tokens = new Tokens(settings, secrets, clock);
        this.slug = slug;
        this.password = secrets.get("COMANDA_REHEARSAL_PASSWORD");
        this.otpSecret = secrets.get("COMANDA_REHEARSAL_TOTP");
    }

    /**
     * Makes the tenant, or finds it.
     *
     * @param slug of the tenant; its people are called {@code <slug>.manager} and so on
     * @throws StartFailure when the product does not run, or Keycloak is external
     */
    public static Rehearsal in(Settings settings, Secrets secrets, Clock clock, String slug, String name) {
        Rehearsal rehearsal = new Rehearsal(settings, secrets, clock, slug);
        if (!rehearsal.staffCanSignIn()) {
            rehearsal.open(name);
        }
        return rehearsal;
    }

    /** Not renewed: a second factor is shown once. */
    public String ownerToken() {
        return tokens.accessToken(slug + ".owner", password, otpSecret);
    }

    public String managerToken() {
        return tokens.accessToken(slug + ".manager", password);
    }

    public String cashierToken() {
        return tokens.accessToken(slug + ".cashier", password);
    }

    /** Its tokens are renewed in time. */
    public Api asManager() {
        return new Api(settings.productUrl(), renewed(this::managerToken));
    }

    /** Its tokens are renewed in time. */
    public Api asCashier() {
        return new Api(settings.productUrl(), renewed(this::cashierToken));
    }

    public UUID outlet() {
        JsonNode outlets = asManager().get("/outlets");
        return UUID.fromString(outlets.path("outlets").path(0).path("id").asText());
    }

    private Supplier<String> renewed(Supplier<String> fresh) {
        return new RenewedToken(fresh);
    }

    private boolean staffCanSignIn() {
        try {
            managerToken();
            cashierToken();
            return true;
        } catch (StartFailure e) {
            return false;
        }
    }

    private void open(String name) {
        if (!settings.demo()) {
            throw new StartFailure("This signs in as the demo's chain admin, and there is no demo here.");
        }
        KeycloakAdmin accounts = new KeycloakAdmin(settings, secrets);
        provision(name);
        accounts.makeReady(slug + ".owner", password, Optional.of(otpSecret));
        String token = ownerToken();
        Api owner = new Api(settings.productUrl(), () -> token);
        String outlet = owner.get("/outlets").path("outlets").path(0).path("id").asText();
        for (String role : List.of("manager", "cashier")) {
            hire(owner, role, outlet);
            accounts.makeReady(slug + "." + role, password, Optional.empty());
        }
    }

    private void provision(String name) {
        String token = tokens.accessToken(CHAIN_ADMIN);
        Api admin = new Api(settings.productUrl(), () -> token);
        ObjectNode wanted =
                mapper.createObjectNode().put("name", name).put("slug", slug).put("country", "US");
        wanted.putObject("owner")
                .put("name", name + " owner")
                .put("email", slug + ".owner@comanda.test")
                .put("username", slug + ".owner");
        wanted.putObject("outlet")
                .put("name", "Main Street")
                .put("timeZone", "America/New_York")
                .put("currency", "USD")
                .put("language", "en-US");
        JsonNode tenant = admin.post("/tenants", "rehearsal-" + slug, wanted);
        long end = System.nanoTime() + PROVISIONED.toNanos();
        while (!tenant.path("status").asText().equals("ACTIVE")) {
            if (System.nanoTime() > end) {
                throw new StartFailure("Tenant %s is not made yet: %s".formatted(slug, tenant));
            }
            pause(Duration.ofSeconds(1));
            tenant = admin.get("/tenants/" + tenant.path("id").asText());
        }
    }

    private void hire(Api owner, String role, String outlet) {
        String username = slug + "." + role;
        boolean there = false;
        for (JsonNode employee : owner.get("/staff")) {
            there |= employee.path("username").asText().equals(username);
        }
        if (!there) {
            ObjectNode person = mapper.createObjectNode()
                    .put("name", "Rehearsing " + role)
                    .put("email", username + "@comanda.test")
                    .put("username", username)
                    .put("role", role);
            person.putArray("outletIds").add(outlet);
            owner.post("/staff", "rehearsal-" + UUID.randomUUID(), person);
        }
    }

    private static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
