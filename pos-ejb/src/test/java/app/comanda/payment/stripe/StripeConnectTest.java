package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Onboarding;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Restaurants that are connected to the operator. */
class StripeConnectTest extends StripeTrial {

    @Test
    void aConnectedRestaurantGetsTheMoneyAndComandaItsShare() throws Exception {
        Access connected = stage.connected("acct_bella");
        ChargeRequest request = card(connected, 2450, "EUR");
        Approved paid = approved(attempt(request, stripe.charge(request)));

        assertEquals("acct_bella", only().account());
        assertEquals("25", only().detail("application_fee_amount"), "1.0 % of 24.50, halves up");
        assertEquals(2450 * 14 / 1000 + 25, paid.fee(), "without Comanda's own");
    }

    @Test
    void aRestaurantConnectsItself() throws Exception {
        Access platform =
                new Access(bella().accountId(), bella().base(), Map.of(), Map.of("secretKey", "sk_test_comanda"));
        String account = stage.connect.open(platform, "tenant-7", "IT", "bella@example.org");
        assertEquals(account, stage.connect.open(platform, "tenant-7", "IT", "bella@example.org"));
        Access connected = stage.connected(account);
        Onboarding.Standing before = stage.connect.standing(connected);
        assertEquals(Onboarding.Ability.NOT_YET, before.charges());
        assertFalse(before.missing().isEmpty());

        URI link = stage.connect.invite(connected, URI.create("https://pos.example.org/back"));
        assertTrue(browse(HttpRequest.newBuilder(link)).contains("bella@example.org"));
        browse(HttpRequest.newBuilder(link).POST(HttpRequest.BodyPublishers.noBody()));

        Onboarding.Standing after = stage.connect.standing(connected);
        assertEquals(
                new Onboarding.Standing(account, Onboarding.Ability.YES, Onboarding.Ability.YES, List.of()), after);
    }

    @Test
    void walletsAreLetOntoADomain() {
        assertTrue(stage.connect.register(bella(), "pay.example.org"));
        assertFalse(stage.connect.register(bella(), "127.0.0.1"));
    }

    @Test
    void whatConnectingCannotDoItNames() {
        assertEquals(
                "vendor.keys",
                assertThrows(
                                BusinessException.class,
                                () -> stage.connect.invite(bella(), URI.create("https://pos.example.org")))
                        .code());
        assertEquals(
                "vendor.refused",
                assertThrows(
                                BusinessException.class,
                                () -> stage.connect.invite(
                                        stage.connected("acct_nobody"), URI.create("https://pos.example.org")))
                        .code());
    }
}
