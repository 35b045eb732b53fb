package app.comanda.payment.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.Payment;
import app.comanda.payment.Sum;
import app.comanda.tenancy.TenantContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentWatchTest {

    private static final TenantContext WATI = new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test");

    private final UUID account = Ids.next();
    private final Payment payment = payment(account);
    private long nanos = 1;
    private final PaymentWatch watch = new PaymentWatch(() -> nanos);

    @Test
    void theFirstScreenAsksAndTheOthersAreAnsweredFromWhatIsKnown() {
        assertFalse(look(payment));
        assertTrue(look(payment));
        assertTrue(watch.covers(payment.id()));
        assertFalse(watch.covers(Ids.next()));
        assertFalse(look(payment(account)), "each payment for itself");
    }

    @Test
    void whileSomebodyWaitsTheVendorIsAskedEveryThreeSeconds() throws InterruptedException {
        look(payment);
        after(2.9);
        assertEquals(Optional.empty(), next());
        for (int i = 0; i < 5; i++) {
            after(i == 0 ? 0.1 : 3);
            Watched one = next().orElseThrow();
            assertEquals(payment.id(), one.paymentId);
            assertEquals(Optional.empty(), next(), "nobody else asks meanwhile");
            watch.answered(one, null);
            assertEquals(Optional.empty(), next());
            assertTrue(look(payment));
        }
        assertEquals(6, watch.questions(payment.id()));
        assertEquals(0, watch.questions(payment.id()));
    }

    @Test
    void whatIsKnownOfItNeedNotBeReadAgain() throws InterruptedException {
        AskedPayment asked = SampleAsked.of(payment, "tx-1");
        look(payment);
        after(3);
        Watched one = next().orElseThrow();
        assertEquals(Optional.empty(), one.known());
        watch.answered(one, asked);
        after(3);
        assertSame(asked, next().orElseThrow().known().orElseThrow());
    }

    @Test
    void onceTheScreenIsGoneNobodyAsksAnyMore() throws InterruptedException {
        look(payment);
        for (int i = 0; i < 13; i++) {
            after(3);
            watch.answered(next().orElseThrow(), null);
        }
        after(3);
        assertEquals(Optional.empty(), next());
        assertFalse(watch.covers(payment.id()));
        assertFalse(look(payment), "who comes back asks");
    }

    @Test
    void whatBecameKnownIsAskedAboutNoMore() throws InterruptedException {
        look(payment);
        watch.forget(payment.id());
        after(3);
        assertEquals(Optional.empty(), next());
        look(payment);
        after(3);
        watch.ended(next().orElseThrow());
        after(3);
        assertEquals(Optional.empty(), next());
        assertFalse(look(payment));
    }

    @Test
    void whereAVendorIsSlowTheScreensAskByThemselvesAndNothingIsAskedTwiceAfterwards() throws InterruptedException {
        look(payment);
        after(3);
        Watched slow = next().orElseThrow();
        after(6);
        assertFalse(look(payment));
        assertTrue(look(payment));
        watch.answered(slow, null);
        after(3);
        watch.answered(next().orElseThrow(), null);
        assertEquals(Optional.empty(), next());
    }

    @Test
    void oneAccountThatIsSlowKeepsNoOtherWaiting() throws InterruptedException {
        for (int i = 0; i < 2 * PaymentWatch.MOST_OF_AN_ACCOUNT; i++) {
            look(payment(account));
        }
        Payment other = payment(Ids.next());
        look(other);
        after(3);
        List<Watched> asked = new ArrayList<>();
        for (int i = 0; i < 3 * PaymentWatch.MOST_OF_AN_ACCOUNT; i++) {
            next().ifPresent(asked::add);
        }
        assertEquals(PaymentWatch.MOST_OF_AN_ACCOUNT + 1, asked.size());
        assertTrue(asked.stream().anyMatch(one -> one.paymentId.equals(other.id())));
        asked.forEach(one -> watch.answered(one, null));
        after(3);
        assertTrue(next().isPresent());
    }

    private boolean look(Payment seen) {
        return WATI.call(() -> watch.look(seen));
    }

    private Optional<Watched> next() throws InterruptedException {
        return watch.next(Duration.ZERO);
    }

    private void after(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }

    private static Payment payment(UUID account) {
        Payment made = new Payment(
                SampleOrder.sold("1", SampleOrder.BURGER), null, "QRIS", new Sum(1100, 0, 0), WATI, SampleOrder.NOON);
        made.goesBy(account, 0, 11);
        return made;
    }
}
