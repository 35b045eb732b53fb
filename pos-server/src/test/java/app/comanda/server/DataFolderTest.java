package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path home = Path.of("");

    private Settings settings = new Settings(home, home, Map.of());

    @BeforeEach
    void bringADatabase() {
        // an embedded one would ask, for root, that every folder above is open to another account
        settings = new Settings(
                home,
                home,
                Map.of(
                        "COMANDA_DATA",
                        home.resolve("data").toString(),
                        "COMANDA_DB_URL",
                        "jdbc:postgresql://db/comanda"));
    }

    @Test
    void aSecondLauncherIsRefused() throws IOException {
        DataFolder first = DataFolder.take(settings);
        assertThrows(StartFailure.class, () -> DataFolder.take(settings));

        first.close();

        DataFolder.take(settings).close();
    }

    @Test
    void wipingKeepsTheUnpackedServers() throws IOException {
        try (DataFolder folder = DataFolder.take(settings)) {
            Path mail = Files.writeString(settings.data().resolve("mail/1.eml"), "mail");
            Path server = Files.writeString(settings.software().resolve("server"), "server");

            folder.wipe(settings);

            assertFalse(Files.exists(mail));
            assertTrue(Files.exists(server));
        }
    }
}
