package app.comanda.payment;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Numbering;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Orders;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.account.Access;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cashier does: takes money for an order, in one or several tenders. */
@Stateless
public class Paying {

    @Inject
    Orders orders;

    @Inject
    OrderTaking orderTaking;

    @Inject
    Payments payments;

    @Inject
    BillParts parts;

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
     *     {@code payment.above-due}, {@code payment.tip}, {@code payment.tendered-below-amount}, {@code part.missing},
     *     {@code part.unknown}, each naming its field, or what {@link Till} refuses
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
        order.requireOwnBill();
        PaymentGateway gateway = local(request.method());
        Optional<BillPart> part = part(order, request.partId());
        Sum sum = sum(order, part, request, gateway);
        Instant now = clock.instant();
        Payment payment = new Payment(
                order, part.map(BillPart::id).orElse(null), request.method(), sum, TenantContext.get(), now);
        payment.goesThrough(till.shiftFor(order.outletId(), request.method()));
        part.ifPresent(paid -> paid.receive(sum.amount(), sum.rounding()));
        book(order, payment, sum, gateway, request.tendered(), request.details());
        part.ifPresent(paid -> numberReceipt(order, paid));
        announceWhenPaid(order, part);
        return payment;
    }

    /** Books cash that was taken before anybody could ask; what the order owes has been raised by its tip. */
    public void bookCash(Order order, Optional<BillPart> part, Payment payment, Sum sum, long tendered) {
        part.ifPresent(paid -> paid.receive(sum.amount(), sum.rounding()));
        book(order, payment, sum, local(Till.CASH), tendered, Map.of());
        part.ifPresent(paid -> numberReceipt(order, paid));
        announceWhenPaid(order, part);
    }

    private void book(
            Order order,
            Payment payment,
            Sum sum,
            PaymentGateway gateway,
            @Nullable Long tendered,
            Map<String, String> details) {
        Instant now = clock.instant();
        PaymentAttempt attempt = new PaymentAttempt(payment, now);
        order.receive(sum.amount(), sum.rounding());
        if (!(gateway.charge(charge(order, payment, attempt, tendered, details))
                instanceof GatewayAnswer.Approved approved)) {
            throw new IllegalStateException("A local gateway answers at once");
        }
        payment.succeed(approved);
        attempt.succeed(approved, now);
        payments.add(payment, attempt);
        settled.fire(new PaymentSettled(payment.method(), payment.state()));
        auditLog.record(Act.of("payment.taken", "order", order.id())
                .in(order.outletId())
                .changed(null, payment.method() + " " + payment.amount() + " " + payment.currency()));
    }

    /** A gateway that must be called over a network needs the attempt committed first, and its own use case. */
    private PaymentGateway local(String method) {
        return gateways.local(method).orElseThrow(() -> gateways.unknown(Set.of()));
    }

    private Optional<BillPart> part(Order order, @Nullable UUID partId) {
        if (partId == null && order.isSplit()) {
            throw BusinessException.invalid("part.missing", "partId", "This bill is split. Say which part is paid.");
        }
        return Optional.ofNullable(partId)
                .map(id -> parts.find(order.id(), id)
                        .orElseThrow(() ->
                                BusinessException.invalid("part.unknown", "partId", "This bill has no such part.")));
    }

    /** Raises the bill by the tip first: then it is owed like anything else. */
    private static Sum sum(Order order, Optional<BillPart> part, PaymentRequest request, PaymentGateway gateway) {
        long tip = Sum.tip(request);
        long owed = part.map(BillPart::due).orElseGet(order::due);
        if (owed == 0 && !isTipAlone(order, request)) {
            throw BusinessException.conflict("order.settled", "This is already paid.");
        }
        order.tip(tip);
        part.ifPresent(paid -> paid.tip(tip));
        Long coin = gateway.roundsToCoins() ? order.terms().rules().cashRoundingTo() : null;
        return Sum.of(owed + tip, coin, request.amount(), tip);
    }

    /** Guests leave a tip after they paid; that must be said by the amount, as a second click on a payment is no tip. */
    private static boolean isTipAlone(Order order, PaymentRequest request) {
        Long amount = request.amount();
        return request.tip() > 0 && (amount == null ? order.paid() == 0 : amount == request.tip());
    }

    private static ChargeRequest charge(
            Order order,
            Payment payment,
            PaymentAttempt attempt,
            @Nullable Long tendered,
            Map<String, String> details) {
        return new ChargeRequest(
                attempt.id(),
                order.id(),
                order.outletId(),
                payment.method(),
                payment.amount(),
                order.currency(),
                tendered,
                "Order " + order.number(),
                details,
                Access.NONE);
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
            outbox.publish(new OrderPaid(order.id(), order.outletId(), receipt, order.currency(), order.paid()));
        }
    }
}
