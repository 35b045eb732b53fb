package app.comanda.payment.remote;

import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Orders;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.Payments;
import app.comanda.payment.account.AccountUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, in transactions of its own, what those need who then call the vendor in none. */
@Stateless
public class PaymentLooking {

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    AccountUse accountUse;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code order.unknown}, {@code payment.unknown}, not found */
    public Payment get(UUID orderId, UUID paymentId) {
        return payments.get(orders.get(orderId).id(), paymentId);
    }

    /** What to ask the vendor for; empty when it was asked before. */
    public Optional<Charge> charge(UUID orderId, UUID paymentId, Map<String, String> details) {
        Payment payment = payments.get(orderId, paymentId);
        PaymentAttempt attempt = payments.attempt(payment);
        if (attempt.state() != PaymentAttempt.State.STARTED) {
            return Optional.empty();
        }
        AskedPayment asked = asked(payment, attempt);
        AttemptReference known = asked.attempt();
        return Optional.of(new Charge(
                asked.provider(),
                new ChargeRequest(
                        attempt.id(),
                        orderId,
                        payment.outletId(),
                        payment.method(),
                        known.amount(),
                        payment.currency(),
                        null,
                        "Order " + orders.get(orderId).number(),
                        details,
                        payment.platformFee(),
                        known.access())));
    }

    /** What the vendor is asked for, and who that is. */
    public record Charge(String provider, ChargeRequest request) {}

    /**
     * An open payment, with all that its vendor needs to be asked; empty when its outcome is known.
     *
     * @param least how long ago the vendor was asked before, at least, so that many screens ask no more than one
     */
    public Optional<AskedPayment> open(UUID orderId, UUID paymentId, Duration least) {
        orders.lock(orderId); // whoever books the outcome meanwhile would find the attempt changed under him
        Payment payment = payments.get(orderId, paymentId);
        PaymentAttempt attempt = payments.attempt(payment);
        Instant now = clock.instant();
        boolean lately =
                attempt.checkedAt().map(at -> at.plus(least).isAfter(now)).orElse(false);
        boolean calling = attempt.state() == PaymentAttempt.State.STARTED
                && attempt.startedAt().plus(Pause.FIRST.minusSeconds(1)).isAfter(now);
        if (!payment.state().isOpen() || lately || calling) {
            return Optional.empty();
        }
        attempt.checked(now);
        return Optional.of(asked(payment, attempt));
    }

    /** A payment whatever became of it, to be sent back or to be compared. */
    public AskedPayment any(UUID orderId, UUID paymentId) {
        Payment payment = payments.get(orderId, paymentId);
        return asked(payment, payments.attempt(payment));
    }

    /** What a vendor called about; empty when it is not ours. */
    public Optional<AskedPayment> called(UUID accountId, @Nullable UUID attemptId, @Nullable String reference) {
        if (attemptId == null && reference == null) {
            return Optional.empty();
        }
        return payments.called(accountId, attemptId, reference)
                .map(attempt -> asked(payments.get(attempt.orderId(), attempt.paymentId()), attempt));
    }

    /** Sees to it that the vendor is asked again. */
    public void again(UUID orderId, UUID paymentId, int round) {
        Payment payment = payments.get(orderId, paymentId);
        if (payment.state().isOpen()) {
            Instant now = clock.instant();
            outbox.publishAt(
                    new PaymentCheckDue(orderId, payment.outletId(), paymentId, round + 1),
                    now.plus(Pause.after(payment, round, now)));
        }
    }

    private AskedPayment asked(Payment payment, PaymentAttempt attempt) {
        AccountUse.Opened account = accountUse.open(payment.accountId().orElseThrow(PaymentLooking::notOfAVendor));
        return new AskedPayment(payment, account.provider(), attempt.reference(payment, account.access()));
    }

    private static BusinessException notOfAVendor() {
        return BusinessException.conflict("payment.local", "No vendor knows of this payment.");
    }
}
