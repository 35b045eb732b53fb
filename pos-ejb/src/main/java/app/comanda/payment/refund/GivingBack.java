package app.comanda.payment.refund;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Numbering;
import app.comanda.kernel.Quantity;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.Orders;
import app.comanda.ordering.PortionCounting;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateway;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.Payments;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.Till;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.refund.GivenBack;
import app.comanda.staff.approval.Authority;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.Reasons;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a manager does when a guest is wronged: gives money back to the tenders that paid. */
@Stateless
public class GivingBack {

    @Inject
    PortionCounting portionCounting;

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    Payments payments;

    @Inject
    Refunds refunds;

    @Inject
    PaymentGateways gateways;

    @Inject
    Coins coins;

    @Inject
    Till till;

    @Inject
    Authority authority;

    @Inject
    Reasons reasons;

    @Inject
    Numbering numbering;

    @Inject
    Outlets outlets;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** What a claim would give back, and to which payments, without doing it. */
    public Preview preview(UUID orderId, Claim claim) {
        Order order = orders.get(orderId);
        return refundable(order).preview(claim);
    }

    /**
     * Gives back what is claimed. Of two at once the second sees what the first left.
     *
     * @throws app.comanda.kernel.BusinessException {@code refund.nothing} (conflict); naming the field {@code
     *     refund.reason}, {@code refund.above-paid}, {@code refund.amount}, {@code refund.line}, {@code refund.line-voided}, {@code
     *     refund.quantity}, {@code refund.payment}, {@code part.unknown}; {@code approval.needed}
     */
    public MadeRefund refund(UUID orderId, Claim claim) {
        return refund(orders.lock(orderId), claim, Printed.now(clock));
    }

    /** As a terminal handed it out; nothing happens when it is known. */
    public MadeRefund refund(UUID orderId, Claim claim, Printed printed) {
        Order order = orders.lock(orderId);
        return MadeRefund.of(refunds.of(orderId), refunds.linesOf(orderId)).stream()
                .filter(made -> made.head().actId().equals(printed.actId()))
                .findFirst()
                .orElseGet(() -> refund(order, claim, printed));
    }

    private MadeRefund refund(Order order, Claim claim, Printed printed) {
        claim.requireReason();
        UUID orderId = order.id();
        Refundable refundable = refundable(order);
        Preview due = refundable.preview(claim);
        order.life().require(OrderAct.REFUND);
        UUID approver = authority
                .require(new GuardedAct(Deed.REFUND, orderId, due.amount(), order.currency()), claim.approvalId())
                .orElse(null);
        List<RefundMade.Returned> returned = takeBack(order, due.back());
        if (claim.restock() == Claim.Restock.YES) {
            restock(order, returned); // before a number is taken, as PortionCounting asks for
        }
        String reason = reason(claim);
        String receipt = printed.receipt();
        RefundAct act = RefundAct.of(
                printed,
                claim,
                reason,
                approver,
                receipt == null ? numbering.nextReceipt(order.outletId()) : receipt,
                outlets.get(order.outletId()).details().businessDate(printed.at()));
        List<Refund> made = giveBack(refundable, act, due);
        List<RefundLine> lines = refundable.ledger().book(orderId, act, due.back());
        refunds.add(made, lines);
        outbox.publish(new RefundMade(
                orderId,
                order.outletId(),
                act.id(),
                act.receiptNumber(),
                order.currency(),
                due.amount(),
                act.businessDate(),
                claim.restock() == Claim.Restock.YES ? returned : List.of()));
        auditLog.record(Act.of("payment.refunded", "order", orderId)
                .in(order.outletId())
                .changed(null, due.amount() + " " + order.currency() + " " + reason));
        return new MadeRefund(made, lines);
    }

    private String reason(Claim claim) {
        UUID chosen = claim.reasonId();
        return chosen == null
                ? claim.reason()
                : reasons.get(chosen, Reason.Kind.REFUND).text();
    }

    /** Oldest first. */
    public List<MadeRefund> of(UUID orderId) {
        Order order = orders.get(orderId);
        return order.balance().refunded() == 0 && order.balance().paid() > 0
                ? List.of()
                : MadeRefund.of(refunds.of(orderId), refunds.linesOf(orderId));
    }

    private Refundable refundable(Order order) {
        return new Refundable(
                order,
                new Ledger(order, refunds.linesOf(order.id())),
                payments.of(order.id()),
                refunds.of(order.id()),
                parts.of(order.id()),
                coins);
    }

    private List<Refund> giveBack(Refundable from, RefundAct act, Preview due) {
        Map<UUID, Payment> payments = from.paymentsById();
        long[] tips = LargestRemainder.spread(
                due.back().tip(),
                due.shares().stream().mapToLong(TenderShare::value).toArray());
        List<Refund> made = new ArrayList<>();
        for (TenderShare share : due.shares()) {
            Payment payment = Objects.requireNonNull(payments.get(share.paymentId()));
            Refund refund = new Refund(from.order(), act, payment, share, tips[made.size()], TenantContext.get());
            refund.goesThrough(till.shiftFor(from.order().outletId(), payment.method()));
            send(refund, payment);
            payment.giveBack(share.amount());
            from.order().bill().giveBack(share.amount());
            payment.partId().ifPresent(part -> from.part(part).giveBack(share.amount()));
            made.add(refund);
        }
        return made;
    }

    /** A vendor is asked once the refund is committed, unless rounding leaves nothing to ask for. */
    private void send(Refund refund, Payment payment) {
        if (payment.accountId().isPresent() && refund.whole() == 0) {
            refund.succeed(null);
            return;
        }
        Optional<PaymentGateway> local = gateways.local(payment.method());
        if (local.isEmpty()) {
            outbox.publish(new RefundDue(refund.orderId(), payment.outletId(), refund.id(), 0));
            return;
        }
        AttemptReference attempt = payments.succeededAttempt(payment);
        GatewayAnswer answer =
                local.get().refund(new RefundRequest(refund.id(), attempt, refund.amount(), refund.reason()));
        if (!(answer instanceof GatewayAnswer.Approved approved)) {
            throw new IllegalStateException("A local gateway answers at once");
        }
        refund.succeed(approved.reference());
    }

    private void restock(Order order, List<RefundMade.Returned> returned) {
        Map<OrderLine, BigDecimal> pieces = new HashMap<>();
        for (RefundMade.Returned back : returned) {
            pieces.put(order.line(back.lineId()), new BigDecimal(back.quantity()));
        }
        portionCounting.giveBack(order.outletId(), pieces);
    }

    private static List<RefundMade.Returned> takeBack(Order order, GivenBack back) {
        Map<String, OrderLine> lines = order.lines().stream()
                .collect(Collectors.toMap(line -> line.id().toString(), Function.identity()));
        List<RefundMade.Returned> returned = new ArrayList<>();
        for (GivenBack.Line part : back.lines()) {
            OrderLine line = Objects.requireNonNull(lines.get(part.id()));
            if (part.quantity().compareTo(Quantity.ZERO) > 0) {
                line.giveBack(new BigDecimal(part.quantity().toString()));
                returned.add(new RefundMade.Returned(
                        line.id(), line.item().itemId(), part.quantity().toString()));
            }
        }
        return returned;
    }
}
