package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static app.comanda.payment.stripe.StripeStage.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Onboarding;
import app.comanda.payment.account.Onboarding.Wallets;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Restaurants that are connected to the operator. */
class StripeConnectTest extends StripeTrial {

    @Test
    void aConnectedRestaurantGetsTheMoneyAndComandaItsShare() throws Exception {
        Access connected = stage.connected("acct_bella");
        ChargeRequest request = shared(card(connected, 2480, "EUR"), 25);
        Approved paid = approved(attempt(request, stripe.charge(request)));

        assertEquals("acct_bella", only().account());
        assertEquals("25", only().detail("application_fee_amount"), "of the bill's 24.50, not of the surcharge");
        assertEquals(2480 * 14 / 1000 + 25, paid.fee(), "without Comanda's own");
    }

    @Test
    void aRestaurantConnectsItself() throws Exception {
        String account = stage.connect.open("tenant-7", "IT", "bella@example.org");
        assertEquals(account, stage.connect.open("tenant-7", "IT", "bella@example.org"));
        Access connected = stage.connected(account);
        Onboarding.Standing before = stage.connect.standing(connected);
        assertEquals(Onboarding.Ability.NOT_YET, before.charges());
        assertFalse(before.missing().isEmpty());

        URI link = stage.connect.invite(connected, URI.create("https://pos.example.org/back"));
        assertTrue(browse(HttpRequest.newBuilder(link)).contains("bella@example.org"));
        tell(link, "later");
        assertEquals(before, stage.connect.standing(connected));
        tell(link, "complete");

        Onboarding.Standing after = stage.connect.standing(connected);
        assertEquals(
                new Onboarding.Standing(account, Onboarding.Ability.YES, Onboarding.Ability.YES, List.of()), after);
    }

    @Test
    void walletsAreLetOntoADomain() {
        assertEquals(Wallets.NOT_REGISTERED, stage.connect.wallets(bella(), "pay.example.org"));
        assertEquals(Wallets.ACTIVE, stage.connect.register(bella(), "pay.example.org"));
        assertEquals(Wallets.ACTIVE, stage.connect.register(bella(), "pay.example.org"), "asked twice");
        assertEquals(Wallets.ACTIVE, stage.connect.wallets(bella(), "pay.example.org"));
        assertEquals(Wallets.NOT_REGISTERED, stage.connect.wallets(stage.own("mario"), "pay.example.org"));
        assertEquals(Wallets.INACTIVE, stage.connect.register(bella(), "127.0.0.1"));
    }

    @Test
    void theOperatorsKeyIsShownToNoAddressThatAnOwnerEntered() throws Exception {
        String account = stage.connect.open("tenant-7", "IT", "bella@example.org");
        Access elsewhere = new Access(
                bella().accountId(),
                URI.create("http://127.0.0.1:1"),
                Map.of(Access.CONNECTED, account),
                Map.of("secretKey", "sk_test_other"));

        assertEquals(account, stage.connect.standing(elsewhere).account(), "asked at the operator's own address");
    }

    @Test
    void withoutAKeyOfTheOperatorNobodyIsConnected() {
        StripeStage alone = new StripeStage(bella().base(), Clock.systemUTC());
        alone.accounts.platformKey = Optional.empty();

        assertFalse(alone.connect.isOffered());
        assertEquals(
                "vendor.keys",
                assertThrows(BusinessException.class, () -> alone.connect.standing(alone.connected("acct_bella")))
                        .code());
    }

    @Test
    void aTokenForAnAppBesideAReaderIsThere() {
        assertFalse(stage.readers.connectionToken(bella()).isBlank());
    }

    private static void tell(URI link, String what) throws Exception {
        browse(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("told=" + what)));
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
