package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data = Path.of("");

    private Settings settings(Map<String, String> more) {
        return new Settings(data, data, Map.of("COMANDA_DATA", data.toString())).with(more);
    }

    @Test
    void aSecretIsMadeOnceAndKeptForTheNextStart() {
        String made = new Secrets(settings(Map.of())).get("COMANDA_DB_PASSWORD");

        assertEquals(made, new Secrets(settings(Map.of())).get("COMANDA_DB_PASSWORD"));
        assertNotEquals(made, new Secrets(settings(Map.of())).get("COMANDA_BROKER_PASSWORD"));
        assertTrue(made.matches("[A-Z2-7]{32}"));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        new Secrets(settings(Map.of())).get("COMANDA_DB_PASSWORD");

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))));
    }

    @Test
    void theOperatorsOwnSecretIsUsedAndNotKept() {
        Secrets secrets = new Secrets(settings(Map.of("COMANDA_DB_PASSWORD", "of the operator")));

        assertEquals("of the operator", secrets.get("COMANDA_DB_PASSWORD"));
        assertFalse(Files.exists(data.resolve("secrets.properties")));
    }

    @Test
    void aBackupTakesNoLoginOfThisMachine() {
        Secrets secrets = new Secrets(settings(Map.of()));
        secrets.get("COMANDA_DB_PASSWORD");
        secrets.get("COMANDA_BROKER_PASSWORD");
        secrets.get("COMANDA_KEYCLOAK_DB_PASSWORD");
        String client = secrets.get("COMANDA_KEYCLOAK_BACKOFFICE_SECRET");

        assertEquals(Map.of("COMANDA_KEYCLOAK_BACKOFFICE_SECRET", client), secrets.portable());
    }

    @Test
    void beforeTheFirstStartThereIsNothingToAsk() {
        Settings absent = settings(Map.of("COMANDA_DATA", data.resolve("absent").toString()));

        assertThrows(StartFailure.class, () -> new Secrets(absent).get("COMANDA_DB_PASSWORD"));
    }
}
