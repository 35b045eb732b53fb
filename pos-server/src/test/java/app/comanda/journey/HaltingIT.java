package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What takes effect at once: suspended restaurants, revoked terminals, people let go. */
@ResourceLock("harbour")
class HaltingIT {

    @Test
    void aSuspendedTenantsTokensOpenNothingUntilItIsResumed() {
        Restaurant pier = Restaurant.named("pier");
        pier.order("COLA");
        Restaurant.chainAdmin()
                .post("/tenants/" + pier.tenant + "/suspension", "{\"reason\": \"Invoice 1 is unpaid\"}")
                .expect(200);
        pier.cashier().get("/orders").expectProblem(403, "tenant.suspended");
        pier.cashier().post("/orders", pier.orderOf("COLA", "")).expectProblem(403, "tenant.suspended");
        pier.owner().get("/menu/items").expectProblem(403, "tenant.suspended");
        Restaurant.chainAdmin()
                .delete("/tenants/" + pier.tenant + "/suspension")
                .expect(200);
        pier.order("COLA");
    }

    @Test
    void aRevokedTerminalOpensNothing() {
        Restaurant harbour = Restaurant.named("harbour");
        String code = harbour.manager()
                .post("/terminals/codes", "{\"outletId\": \"" + harbour.outlet + "\"}")
                .expect(201)
                .at("/code");
        String enrolment = "{\"code\": \"" + code + "\", \"name\": \"Till " + UUID.randomUUID() + "\"}";
        Answer till =
                Api.withoutToken().post("/terminals/enrolments", enrolment).expect(201);
        assertTrue(Api.withoutToken().post("/terminals/enrolments", enrolment).status() >= 400, "a code works once");

        Api atTheTill = harbour.cashier().header("X-Terminal-Key", till.at("/key"));
        Answer sale = atTheTill
                .post("/orders", harbour.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201);
        assertTrue(sale.at("/order/receiptNumber").startsWith(till.at("/prefix")), sale::toString);

        harbour.manager().delete("/terminals/" + till.at("/terminalId")).expect(200);
        atTheTill.post("/orders", harbour.orderOf("COLA", "")).expectProblem(401, "terminal.revoked");
        harbour.order("COLA");
    }

    @Test
    void aTerminalOfAnotherTenantIsUnknown() {
        Restaurant castle = Restaurant.named("castle");
        String code = castle.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + castle.outlet + "\"}")
                .at("/code");
        String key = Api.withoutToken()
                .post("/terminals/enrolments", "{\"code\": \"" + code + "\", \"name\": \"Till\"}")
                .expect(201)
                .at("/key");
        Restaurant harbour = Restaurant.named("harbour");
        harbour.cashier()
                .header("X-Terminal-Key", key)
                .post("/orders", harbour.orderOf("COLA", ""))
                .expectProblem(401, "terminal.unknown");
    }

    @Test
    void askingForTheSameTenantTwiceMakesOne() {
        String key = UUID.randomUUID().toString();
        String name = "twice-" + key.substring(0, 8);
        Answer first = Restaurant.provision(name, key);
        Answer second = Restaurant.provision(name, key);
        assertEquals(first.at("/id"), second.at("/id"));
        assertEquals(1, Database.number("SELECT count(*) FROM comanda.tenant WHERE slug = '" + name + "'"));
        Restaurant.provision(name, UUID.randomUUID().toString()).expectProblem(409, "tenant.slug-taken", "slug");
    }
}
