package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.server.Comanda;
import app.comanda.server.Maintenance;
import app.comanda.server.Progress;
import app.comanda.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A backup of the running product, put back where nothing is left. */
@Isolated("stops the product")
class BackupIT {

    private static final Progress PROGRESS = new Progress(System.out);

    @Test
    void aRestoredProductKnowsItsPeopleAndTheirOrders() throws IOException {
        Restaurant inn = Restaurant.named("inn");
        Answer order = inn.order("COLA");
        Path file = Product.running().settings().project().resolve("pos-server/target/journeys.backup");
        try (Maintenance maintenance =
                Maintenance.besideTheProduct(Product.running().settings(), PROGRESS)) {
            maintenance.backup(file);
        }
        String sinceThen = inn.order("COLA").at("/order/id");

        Product.betweenTwoRuns(settings -> {
            wipe(settings);
            try (Maintenance maintenance = Maintenance.alone(settings, PROGRESS)) {
                maintenance.restore(file, false);
            }
        });

        Api cashier = Api.with(Keycloak.signIn("inn.cashier"));
        assertEquals(
                order.at("/order/number"),
                cashier.get("/orders/" + order.at("/order/id")).expect(200).at("/number"));
        cashier.get("/orders/" + sinceThen).expectProblem(404, "order.unknown");
        cashier.post("/orders", inn.orderOf("COLA", "")).expect(201);
        assertThrows(AssertionError.class, () -> Keycloak.signIn("nobody.cashier"));
        Files.delete(file);
    }

    private static void wipe(Settings settings) {
        try (Comanda all = new Comanda(settings, PROGRESS)) {
            all.wipe();
        }
    }
}
