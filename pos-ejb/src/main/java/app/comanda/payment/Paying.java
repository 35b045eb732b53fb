package app.comanda.payment;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Numbering;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a cashier does: takes money for an order, in one or several tenders. */
@Stateless
public class Paying {

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    PaymentGateways gateways;

    @Inject
    Till till;

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

    /**
     * Takes a payment. Of two at once for one order the second sees what the first left.
     *
     * @throws BusinessException {@code order.settled} (conflict), {@code payment.method}, {@code payment.amount},
     *     {@code payment.above-due}, {@code payment.tendered-below-amount}, each naming its field, or what {@link
     *     Till} refuses
     */
    public Payment pay(UUID orderId, PaymentRequest request) {
        return take(orders.lock(orderId), request);
    }

    /** Takes a payment for an order that was placed in this very transaction. */
    public Payment payNew(Order order, PaymentRequest request) {
        return take(order, request);
    }

    public List<Payment> of(UUID orderId) {
        return payments.of(orders.get(orderId).id());
    }

    private Payment take(Order order, PaymentRequest request) {
        PaymentGateway gateway = local(request.method());
        Sum sum = sum(order, request, gateway);
        Instant now = clock.instant();
        Payment payment = new Payment(order, gateway.method(), sum.amount(), sum.rounding(), TenantContext.get(), now);
        payment.goesThrough(till.shiftFor(order.outletId(), gateway.method()));
        PaymentAttempt attempt = new PaymentAttempt(payment, now);
        order.receive(sum.amount(), sum.rounding());
        if (!(gateway.charge(charge(order, payment, attempt, request)) instanceof GatewayAnswer.Approved approved)) {
            throw new IllegalStateException("A local gateway answers at once");
        }
        payment.succeed(approved);
        attempt.succeed(approved, now);
        payments.add(payment, attempt);
        settled.fire(new PaymentSettled(payment.method(), payment.state()));
        auditLog.record(Act.of("payment.taken", "order", order.id())
                .in(order.outletId())
                .changed(null, payment.method() + " " + payment.amount() + " " + payment.currency()));
        announceWhenPaid(order);
        return payment;
    }

    /** A gateway that must be called over a network needs the attempt committed first, and its own use case. */
    private PaymentGateway local(String method) {
        PaymentGateway gateway = gateways.get(method);
        if (gateway.reach() != PaymentGateway.Reach.LOCAL) {
            throw new IllegalStateException(method + " can't be called inside a transaction");
        }
        return gateway;
    }

    private static Sum sum(Order order, PaymentRequest request, PaymentGateway gateway) {
        Long coin = gateway.roundsToCoins() ? order.terms().rules().cashRoundingTo() : null;
        long due = order.due();
        long payable = coin == null ? due : CashRounding.toCoins(due, coin);
        Long asked = request.amount();
        if (asked != null && (asked < 1 || asked > Math.max(due, payable))) {
            throw BusinessException.invalid(
                    asked < 1 ? "payment.amount" : "payment.above-due",
                    "amount",
                    "Pay an amount above 0 and at most " + Math.max(due, payable) + ".");
        }
        if (asked == null || asked >= payable) {
            // settles the order; an asked amount of exactly the due is what the guest owes before rounding
            return new Sum(payable, payable - due);
        }
        return new Sum(asked, 0);
    }

    private static ChargeRequest charge(Order order, Payment payment, PaymentAttempt attempt, PaymentRequest request) {
        return new ChargeRequest(
                attempt.id(),
                order.id(),
                order.outletId(),
                payment.amount(),
                order.currency(),
                request.tendered(),
                "Order " + order.number());
    }

    private void announceWhenPaid(Order order) {
        if (order.due() == 0) {
            String receipt = order.receiptNumber().orElseGet(() -> numbering.nextReceipt(order.outletId()));
            order.numberReceipt(receipt);
            outbox.publish(new OrderPaid(order.id(), order.outletId(), receipt, order.currency(), order.paid()));
        }
    }

    /**
     * @param amount that settles the order, rounding included
     * @param rounding the part of it that is cash rounding; may be negative
     */
    private record Sum(long amount, long rounding) {}
}
