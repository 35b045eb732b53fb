package app.comanda.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm file is imported once and then lives in Keycloak's database: a slip in it must be seen here. */
class RealmFileTest {

    private static final Set<String> STAFF_ROLES = Set.of("chain_admin", "owner", "manager", "cashier", "kitchen");
    private static final Set<String> STAFF_CLAIMS =
            Set.of("tenant_id", "chain_id", "outlet_ids", "staff_id", "groups", "preferred_username");

    private final JsonNode realm = read();

    @Test
    void theRolesAreTheFiveOfARestaurant() {
        assertEquals(new TreeSet<>(STAFF_ROLES), new TreeSet<>(names(realm.at("/roles/realm"), "name")));
    }

    @Test
    void nobodyIsBornWithAPassword() {
        for (JsonNode user : realm.path("users")) {
            assertFalse(user.has("credentials"), user.path("username").asText());
            assertTrue(user.has("serviceAccountClientId"), user.path("username").asText());
        }
    }

    @Test
    void noSecretIsWrittenDown() {
        for (JsonNode client : realm.path("clients")) {
            if (!client.path("publicClient").asBoolean()) {
                String secret = client.path("secret").asText();
                assertTrue(secret.matches("\\$\\{[A-Z_]+}"), "a secret has no default: " + client.path("clientId"));
            }
        }
        assertEquals(
                "${COMANDA_SMTP_PASSWORD:}", realm.at("/smtpServer/password").asText());
    }

    @Test
    void noClientHandsOutAllRolesOfAUser() {
        for (JsonNode client : realm.path("clients")) {
            assertFalse(
                    client.path("fullScopeAllowed").asBoolean(true),
                    client.path("clientId").asText());
            assertFalse(
                    client.path("implicitFlowEnabled").asBoolean(true),
                    client.path("clientId").asText());
        }
    }

    @Test
    void onlyTheCommandLineTakesPasswordsDirectlyAndIsOffByDefault() {
        for (JsonNode client : realm.path("clients")) {
            boolean commandLine = client.path("clientId").asText().equals("pos-cli");
            assertEquals(commandLine, client.path("directAccessGrantsEnabled").asBoolean(true));
        }
        assertEquals(
                "${POS_CLI_ENABLED:false}", client("pos-cli").path("enabled").asText());
    }

    @Test
    void publicClientsMustProveTheirCode() {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("publicClient").asBoolean()) {
                assertEquals(
                        "S256",
                        client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText());
            }
        }
    }

    @Test
    void theProvisionerMayOnlyManageAndReadUsers() {
        Set<String> needed = Set.of("manage-users", "view-users", "query-users", "view-realm");
        assertEquals(needed, texts(realm.at("/users/0/clientRoles/realm-management")));
        assertEquals(needed, texts(realm.at("/clientScopeMappings/realm-management/0/roles")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos-backoffice", "pos-terminal", "pos-cli"})
    void everyStaffTokenSaysWhoIsAtWork(String clientId) {
        Set<String> scopes = texts(client(clientId).path("defaultClientScopes"));
        assertTrue(scopes.containsAll(Set.of("basic", "staff")), clientId + " has " + scopes);
    }

    @Test
    void theStaffScopeCarriesEveryClaimAndTheAudience() {
        JsonNode staff = find(realm.path("clientScopes"), "name", "staff");
        Set<String> claims = stream(staff.path("protocolMappers"))
                .filter(mapper ->
                        mapper.at("/config/access.token.claim").asText().equals("true"))
                .map(mapper -> mapper.at("/config/claim.name").asText())
                .collect(Collectors.toSet());
        assertTrue(claims.containsAll(STAFF_CLAIMS), "found " + claims);
        assertTrue(stream(staff.path("protocolMappers"))
                .anyMatch(mapper ->
                        mapper.at("/config/included.custom.audience").asText().equals("pos-api")));
    }

    @Test
    void everyClaimOfAUserIsADeclaredAttributeThatOnlyTheServerMayWrite() throws IOException {
        JsonNode profile = new ObjectMapper()
                .readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config"
                                + "/kc.user.profile.config/0")
                        .asText());
        for (String name : List.of("tenant_id", "chain_id", "outlet_ids", "staff_id")) {
            JsonNode attribute = find(profile.path("attributes"), "name", name);
            assertEquals(Set.of("admin"), texts(attribute.at("/permissions/edit")), name);
            assertEquals(
                    name.equals("outlet_ids"), attribute.path("multivalued").asBoolean(), name);
        }
    }

    @Test
    void ownersAndChainAdminsNeedACodeInEveryFlow() {
        for (String flow : List.of("comanda browser", "comanda direct")) {
            for (String who : List.of("owners", "chain admins")) {
                JsonNode found = find(realm.path("authenticationFlows"), "alias", flow + " code for " + who);
                Set<String> steps = names(found.path("authenticationExecutions"), "authenticator");
                assertTrue(steps.contains("conditional-user-role"), flow);
                assertTrue(steps.contains("auth-otp-form") || steps.contains("direct-grant-validate-otp"), flow);
            }
        }
        assertEquals("comanda browser", realm.path("browserFlow").asText());
        assertEquals("comanda direct grant", realm.path("directGrantFlow").asText());
    }

    @Test
    void everyFlowAndConfigurationThatIsNamedExists() {
        Set<String> flows = names(realm.path("authenticationFlows"), "alias");
        Set<String> configurations = names(realm.path("authenticatorConfig"), "alias");
        for (JsonNode flow : realm.path("authenticationFlows")) {
            for (JsonNode step : flow.path("authenticationExecutions")) {
                assertTrue(
                        !step.has("flowAlias")
                                || flows.contains(step.path("flowAlias").asText()),
                        step::toString);
                assertTrue(
                        !step.has("authenticatorConfig")
                                || configurations.contains(
                                        step.path("authenticatorConfig").asText()),
                        step::toString);
            }
        }
    }

    @Test
    void tokensAreShortAndSessionsEndAfterAWeek() {
        assertEquals(15 * 60, realm.path("accessTokenLifespan").asInt());
        assertEquals(7 * 24 * 3600, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals(7 * 24 * 3600, realm.path("ssoSessionMaxLifespan").asInt());
        assertTrue(realm.path("bruteForceProtected").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesOfTheThemeSayTheSameThings(String type) {
        Properties english = messages(type, "en");
        Properties indonesian = messages(type, "id");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(indonesian.stringPropertyNames()));
    }

    private JsonNode client(String clientId) {
        return find(realm.path("clients"), "clientId", clientId);
    }

    private static JsonNode find(JsonNode array, String key, String value) {
        return stream(array)
                .filter(node -> node.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " " + value));
    }

    private static Set<String> names(JsonNode array, String key) {
        return stream(array).map(node -> node.path(key).asText()).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream file = RealmFileTest.class.getResourceAsStream("/realm/comanda-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError("the realm file is not JSON", e);
        }
    }

    private static Properties messages(String type, String language) {
        String path = "/theme/comanda/%s/messages/messages_%s.properties".formatted(type, language);
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(RealmFileTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
        return messages;
    }
}
