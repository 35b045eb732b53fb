package app.comanda.payment;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Numbering;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.split.BillPart;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Books money that moved: on the bill and its part, with the receipt's number and all that follows when nothing is due any more. */
@ApplicationScoped
public class PaymentBooking {

    @EJB
    OrderTaking orderTaking;

    @Inject
    Numbering numbering;

    @Inject
    Outbox outbox;

    @Inject
    Event<PaymentSettled> settled;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Whoever calls it has locked the order, and booked what was received. */
    public void succeeded(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer.Approved approved) {
        Instant now = clock.instant();
        payment.succeed(approved);
        attempt.succeed(approved, now);
        settled.fire(new PaymentSettled(payment.method(), payment.state()));
        auditLog.record(Act.of("payment.taken", "order", order.id())
                .in(order.outletId())
                .changed(null, payment.method() + " " + payment.amount() + " " + payment.currency()));
    }

    /** Numbers the receipt of what is paid now. */
    public void finish(Order order, Optional<BillPart> part) {
        part.ifPresent(paid -> numberReceipt(order, paid));
        announceWhenPaid(order, part);
    }

    private void numberReceipt(Order order, BillPart part) {
        if (part.due() == 0 && part.receiptNumber().isEmpty()) {
            part.numberReceipt(numbering.nextReceipt(order.outletId()));
        }
    }

    /** The receipts of a split bill are those of its parts. */
    private void announceWhenPaid(Order order, Optional<BillPart> part) {
        if (order.due() == 0) {
            String receipt = part.flatMap(BillPart::receiptNumber)
                    .or(order::receiptNumber)
                    .orElseGet(() -> numbering.nextReceipt(order.outletId()));
            if (part.isEmpty()) {
                order.numberReceipt(receipt);
            }
            orderTaking.paid(order);
            outbox.publish(new OrderPaid(
                    order.id(),
                    order.outletId(),
                    receipt,
                    order.currency(),
                    order.balance().paid()));
        }
    }
}
