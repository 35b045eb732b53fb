package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.server.Comanda;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new tenant whose making is cut off by the end of the server. */
@Isolated("kills the server")
class ProvisioningIT {

    private static final Duration BEGUN = Duration.ofSeconds(30);
    private static final Duration FINISHED = Duration.ofMinutes(3);

    private final Comanda product = Product.running();

    @ParameterizedTest
    @ValueSource(strings = {"OWNER_ACCOUNT", "INVITATION"})
    void theTenantIsThereOnceWhicheverStepTheServerDiesIn(String step) {
        Restaurant.chainAdmin();
        String name = "cut-" + UUID.randomUUID().toString().substring(0, 8);
        String key = UUID.randomUUID().toString();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> provision(name, key));
        Wait.until(BEGUN, () -> {
            assertEquals(
                    1,
                    Database.number("SELECT count(*) FROM comanda.provisioning_step s"
                            + " JOIN comanda.provisioning p ON p.id = s.provisioning_id"
                            + " WHERE p.slug = '" + name + "' AND s.step = '" + step + "'"));
            return step;
        });
        product.payara().kill();
        asking.join();
        // a killed worker's claim runs out before another takes over
        Database.change("UPDATE comanda.provisioning SET claimed_until = now() WHERE slug = '" + name + "'");
        product.payara().start();

        Wait.until(FINISHED, () -> {
            assertEquals(
                    1,
                    Database.number(
                            "SELECT count(*) FROM comanda.tenant WHERE status = 'ACTIVE' AND slug = '" + name + "'"));
            return name;
        });
        Restaurant.provision(name, key);
        String ofTenant = " WHERE tenant_id = (SELECT id FROM comanda.tenant WHERE slug = '" + name + "')";
        assertEquals(1, Database.number("SELECT count(*) FROM comanda.employee" + ofTenant), "owners");
        assertEquals(1, Database.number("SELECT count(*) FROM comanda.outlet" + ofTenant), "outlets");
        Keycloak.setUp(name + ".owner");
        assertEquals(
                1,
                Api.with(Keycloak.token(name + ".owner"))
                        .get("/outlets")
                        .expect(200)
                        .json()
                        .path("outlets")
                        .size());
    }

    private static void provision(String name, String key) {
        try {
            Restaurant.provision(name, key);
        } catch (UncheckedIOException cutOff) {
            // as it shall be
        }
    }
}
