package app.comanda.payment.remote;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateways;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls vendors about payments: to ask for money, what became of it, and to call it off. In no transaction, as they may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemotePaying {

    /** However many screens ask. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);

    @Inject
    PaymentLooking looking;

    @Inject
    PaymentSettling settling;

    @Inject
    PaymentGateways gateways;

    /** Asks the vendor for what was opened, unless that happened before. */
    public Payment charge(UUID orderId, UUID paymentId, Map<String, String> details) {
        Optional<PaymentLooking.Charge> charge = looking.charge(orderId, paymentId, details);
        if (charge.isEmpty()) {
            return looking.get(orderId, paymentId);
        }
        PaymentLooking.Charge asked = charge.get();
        GatewayAnswer answer = gateways.remote(asked.provider()).charge(asked.request());
        return settling.settle(orderId, paymentId, answer);
    }

    /** Asks what became of a payment, unless that was asked a moment ago. */
    public Payment check(UUID orderId, UUID paymentId) {
        return looking.open(orderId, paymentId, BETWEEN_CHECKS)
                .map(this::check)
                .orElseGet(() -> looking.get(orderId, paymentId));
    }

    /** The time has come to ask again; and again later, while nobody knows. */
    public void checkDue(PaymentCheckDue due) {
        looking.open(due.orderId(), due.paymentId(), Duration.ZERO).ifPresent(this::check);
        looking.again(due.orderId(), due.paymentId(), due.round());
    }

    /**
     * The vendor called about a payment; it is asked for the truth.
     *
     * @return false when the account has no such payment
     */
    public boolean checkCalled(UUID accountId, @Nullable UUID attemptId, @Nullable String reference) {
        Optional<AskedPayment> called = looking.called(accountId, attemptId, reference);
        called.ifPresent(this::check);
        return called.isPresent();
    }

    /** Calls a payment off; where the money came before, it is booked instead. */
    public Payment cancel(UUID orderId, UUID paymentId) {
        Optional<AskedPayment> open = looking.open(orderId, paymentId, Duration.ZERO);
        if (open.isEmpty()) {
            return looking.get(orderId, paymentId);
        }
        AskedPayment asked = open.get();
        GatewayAnswer answer = gateways.remote(asked.provider()).cancel(asked.attempt());
        return settling.settle(orderId, paymentId, answer);
    }

    private Payment check(AskedPayment asked) {
        GatewayAnswer answer = gateways.remote(asked.provider()).check(asked.attempt());
        return asked.isStill(answer)
                ? asked.payment()
                : settling.settle(asked.payment().orderId(), asked.payment().id(), answer);
    }
}
