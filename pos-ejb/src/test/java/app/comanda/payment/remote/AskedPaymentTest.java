package app.comanda.payment.remote;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.Payment;
import app.comanda.payment.Sum;
import app.comanda.tenancy.TenantContext;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedPaymentTest {

    private static final Instant NOON = SampleOrder.NOON;
    private static final Instant EXPIRY = NOON.plusSeconds(900);
    private static final Map<String, String> CODE = Map.of("qr", "00020101");

    private final Payment payment = new Payment(
            SampleOrder.sold("1", SampleOrder.BURGER),
            null,
            "QRIS",
            new Sum(1100, 0, 0),
            new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test"),
            NOON);

    @Test
    void aGuestWhoTakesTimeIsNoNews() {
        payment.waitFor(new Pending("tx-1", CODE, EXPIRY));
        assertTrue(asked("tx-1").isStill(new Pending("tx-1", CODE, EXPIRY.plusNanos(7))));
        assertTrue(asked("tx-1").isStill(new Pending("tx-1", Map.of(), null)), "a vendor need not tell all again");
    }

    @Test
    void whateverWasNotKnownIsNews() {
        payment.waitFor(new Pending("tx-1", CODE, EXPIRY));
        assertFalse(asked(null).isStill(new Pending("tx-1", CODE, EXPIRY)), "its answer was lost");
        assertFalse(asked("tx-1").isStill(new Pending("tx-2", CODE, EXPIRY)));
        assertFalse(asked("tx-1").isStill(new Pending("tx-1", Map.of("qr", "another"), EXPIRY)));
        assertFalse(asked("tx-1").isStill(new Pending("tx-1", CODE, EXPIRY.plusSeconds(60))));
        assertFalse(asked("tx-1").isStill(GatewayAnswer.Approved.of("tx-1", 1100, "USD")));
        assertFalse(asked("tx-1").isStill(new GatewayAnswer.Unknown("no answer")));
    }

    @Test
    void whatWasOutOfSightIsNewsWhenItIsFound() {
        payment.waitFor(new Pending("tx-1", CODE, EXPIRY));
        payment.loseSight();
        assertFalse(asked("tx-1").isStill(new Pending("tx-1", CODE, EXPIRY)));
    }

    private AskedPayment asked(@Nullable String reference) {
        return SampleAsked.of(payment, reference);
    }
}
