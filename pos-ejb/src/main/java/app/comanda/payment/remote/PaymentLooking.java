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
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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

    @EJB
    AccountUse accountUse;

    @Inject
    PaymentWatch watch;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code order.unknown}, {@code payment.unknown}, not found */
    public Payment get(UUID orderId, UUID paymentId) {
        return payments.find(orderId, paymentId)
                .filter(payment -> TenantContext.get().mayWorkIn(payment.outletId()))
                .orElseGet(() -> payments.get(orders.get(orderId).id(), paymentId));
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
                        payment.fees().platformFee(),
                        known.access())));
    }

    /** What the vendor is asked for, and who that is. */
    public record Charge(String provider, ChargeRequest request) {}

    /** An open payment, with all that its vendor needs to be asked; empty when its outcome is known, or on its way. */
    public Optional<AskedPayment> open(UUID orderId, UUID paymentId) {
        Payment payment = get(orderId, paymentId);
        if (!payment.state().isOpen()) {
            return Optional.empty();
        }
        PaymentAttempt attempt = payments.attempt(payment);
        boolean calling = attempt.state() == PaymentAttempt.State.STARTED
                && attempt.startedAt().plus(Pause.FIRST.minusSeconds(1)).isAfter(clock.instant());
        return calling ? Optional.empty() : Optional.of(asked(payment, attempt));
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

    /** Sees to it that the vendor is asked again, and notes how often it was. */
    public void again(UUID orderId, UUID paymentId, int round) {
        orders.lock(orderId); // whoever books the outcome meanwhile would find the attempt changed under him
        Payment payment = payments.get(orderId, paymentId);
        if (payment.state().isOpen()) {
            Instant now = clock.instant();
            payments.attempt(payment).checked(Math.max(1, watch.questions(paymentId)), now);
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
