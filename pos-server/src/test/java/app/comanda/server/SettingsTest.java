package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Settings with(Map<String, String> environment) {
        return new Settings(Path.of("/checkout"), Path.of("/checkout/pos-server/target/runtime"), environment);
    }

    @Test
    void withoutVariablesEverythingIsEmbeddedOnLoopback() {
        Settings settings = with(Map.of());

        for (Service service : Service.values()) {
            assertFalse(settings.external(service), service.name());
        }
        assertEquals(
                "jdbc:postgresql://127.0.0.1:8482/comanda?sslmode=disable&connectTimeout=0", settings.databaseUrl());
        assertEquals("http://127.0.0.1:8481/realms/comanda", settings.issuer().toString());
        assertEquals("http://127.0.0.1:8480", settings.publicUrl());
        assertEquals(Path.of("/checkout/.comanda"), settings.data());
        assertTrue(settings.demo());
    }

    @Test
    void aPartWithAnAddressOfItsOwnIsExternal() {
        Settings settings = with(Map.of(
                "COMANDA_DB_URL", "jdbc:postgresql://db.example:5433/pos?ssl=true",
                "COMANDA_BROKER_HOST", "broker.example",
                "COMANDA_KEYCLOAK_URL", "https://id.example/",
                "COMANDA_SMTP_HOST", "mail.example"));

        assertTrue(settings.external(Service.DATABASE));
        assertTrue(settings.external(Service.BROKER));
        assertTrue(settings.external(Service.KEYCLOAK));
        assertTrue(settings.external(Service.MAILBOX));
        assertFalse(settings.external(Service.SIMULATOR));
        assertEquals("https://id.example", settings.keycloakUrl());
        assertEquals(61_616, settings.brokerPort());
        assertEquals(587, settings.smtpPort());
        assertEquals("jdbc:postgresql://db.example:5433/keycloak?ssl=true", settings.keycloakDatabaseUrl());
    }

    @Test
    void thereAreNoDemoUsersWhereKeycloakIsExternal() {
        assertFalse(with(Map.of("COMANDA_KEYCLOAK_URL", "https://id.example")).demo());
    }

    @Test
    void aHouseWithRealKeysRunsNoSimulator() {
        assertTrue(with(Map.of("COMANDA_SIMULATOR", "false")).external(Service.SIMULATOR));
    }

    @Test
    void theProductIsAskedWhereItListens() {
        assertEquals(
                "http://10.0.0.7:8480",
                with(Map.of("COMANDA_HTTP_ADDRESS", "10.0.0.7")).productUrl());
        assertEquals(
                "http://[fd00::7]:8480",
                with(Map.of("COMANDA_HTTP_ADDRESS", "fd00::7")).productUrl());
        assertEquals(
                "http://127.0.0.1:8480",
                with(Map.of("COMANDA_HTTP_ADDRESS", "0.0.0.0")).productUrl());
        assertEquals(
                "http://127.0.0.1:8480",
                with(Map.of("COMANDA_HTTP_ADDRESS", "::")).productUrl());
    }

    @Test
    void anEmptyVariableCountsAsAbsent() {
        assertEquals(8480, with(Map.of("COMANDA_HTTP_PORT", " ")).port(Service.PRODUCT));
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        String message = String.valueOf(assertThrows(
                        StartFailure.class,
                        () -> with(Map.of("COMANDA_HTTP_PORT", "http")).port(Service.PRODUCT))
                .getMessage());

        assertTrue(message.contains("COMANDA_HTTP_PORT=http"), message);
    }
}
