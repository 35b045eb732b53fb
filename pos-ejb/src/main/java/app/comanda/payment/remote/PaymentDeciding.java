package app.comanda.payment.remote;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.Payments;
import app.comanda.staff.approval.Authority;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A manager decides what became of a payment of which the vendor could not tell: the guest shows it, or the vendor said on the telephone. */
@Stateless
public class PaymentDeciding {

    /** What the manager found out. */
    public enum Verdict {
        RECEIVED,
        NOT_RECEIVED
    }

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @EJB
    PaymentSettling settling;

    @Inject
    Authority authority;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param reason how he knows; 1 to 200 characters
     * @throws BusinessException {@code payment.not-unknown} (conflict), {@code payment.reason}, {@code approval.needed}
     */
    public Payment decide(UUID orderId, UUID paymentId, Verdict verdict, String reason, @Nullable UUID approvalId) {
        Order order = orders.lock(orderId);
        Payment payment = payments.get(orderId, paymentId);
        if (payment.state() != Payment.State.UNKNOWN) {
            throw BusinessException.conflict(
                    "payment.not-unknown", "Only a payment of unknown outcome is decided by a person.");
        }
        if (reason.isBlank() || reason.length() > 200) {
            throw BusinessException.invalid("payment.reason", "reason", "Say how you know, in at most 200 characters.");
        }
        UUID approver = authority
                .require(
                        new GuardedAct(Deed.PAYMENT_DECISION, orderId, payment.amount(), payment.currency()),
                        approvalId)
                .orElse(null);
        Act act = Act.of("payment.decided", "order", orderId)
                .in(order.outletId())
                .changed(
                        null,
                        verdict + " " + payment.method() + " " + payment.amount() + " " + payment.currency() + " "
                                + reason);
        auditLog.record(approver == null ? act : act.approvedBy(approver));
        PaymentAttempt attempt = payments.attempt(payment);
        attempt.decide(
                new PaymentAttempt.Decision(clock.instant(), TenantContext.get().actor(), reason.strip(), approver));
        String reference = attempt.reference().orElse(null);
        return settling.settle(
                orderId,
                paymentId,
                verdict == Verdict.RECEIVED
                        ? GatewayAnswer.Approved.of(reference, payment.asked(), payment.currency())
                        : new GatewayAnswer.Declined(reference, "decided", reason));
    }
}
