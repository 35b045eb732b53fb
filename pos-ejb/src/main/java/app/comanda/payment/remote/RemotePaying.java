package app.comanda.payment.remote;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateways;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls vendors about payments: to ask for money, what became of it, and to call it off. In no transaction, as they may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemotePaying {

    @EJB
    PaymentLooking looking;

    @EJB
    PaymentSettling settling;

    @Inject
    PaymentGateways gateways;

    @Inject
    PaymentWatch watch;

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

    /**
     * For a screen that waits. What became of the payment is asked now, unless it was a moment ago, and from now on every three
     * seconds for as long as the screen comes back.
     */
    public Payment check(UUID orderId, UUID paymentId) {
        Payment known = looking.get(orderId, paymentId);
        if (!known.state().isOpen() || watch.look(known)) {
            return known;
        }
        return looking.open(orderId, paymentId).map(this::check).orElse(known);
    }

    /** Somebody waits for it. What was read before may be outdated, so that no doubt comes from it. */
    public void checkWatched(Watched one) {
        Optional<AskedPayment> asked = one.known().or(() -> looking.open(one.orderId, one.paymentId));
        if (asked.isEmpty()) {
            watch.ended(one);
            return;
        }
        GatewayAnswer answer = ask(asked.get());
        if (asked.get().isStill(answer)) {
            watch.answered(one, asked.get());
        } else if (answer instanceof GatewayAnswer.Unknown && one.known().isPresent()) {
            watch.answered(one, null);
        } else if (settling.settle(one.orderId, one.paymentId, answer).state().isOpen()) {
            watch.answered(one, null);
        } else {
            watch.ended(one);
        }
    }

    /** The time has come to ask again, unless screens did; and again later, while nobody knows. */
    public void checkDue(PaymentCheckDue due) {
        if (!watch.covers(due.paymentId())) {
            looking.open(due.orderId(), due.paymentId()).ifPresent(this::check);
        }
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
        Optional<AskedPayment> open = looking.open(orderId, paymentId);
        if (open.isEmpty()) {
            return looking.get(orderId, paymentId);
        }
        AskedPayment asked = open.get();
        GatewayAnswer answer = gateways.remote(asked.provider()).cancel(asked.attempt());
        return settling.settle(orderId, paymentId, answer);
    }

    private Payment check(AskedPayment asked) {
        GatewayAnswer answer = ask(asked);
        return asked.isStill(answer)
                ? asked.payment()
                : settling.settle(asked.payment().orderId(), asked.payment().id(), answer);
    }

    private GatewayAnswer ask(AskedPayment asked) {
        return gateways.remote(asked.provider()).check(asked.attempt());
    }
}
