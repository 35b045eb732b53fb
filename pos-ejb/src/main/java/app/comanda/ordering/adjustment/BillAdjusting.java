package app.comanda.ordering.adjustment;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.LinesVoided;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.Orders;
import app.comanda.ordering.PortionCounting;
import app.comanda.staff.approval.Authority;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.Reasons;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking things off a bill: voids, comps and discounts, each with its reason and, above a role's limit, an approval. */
@Stateless
public class BillAdjusting {

    @Inject
    Orders orders;

    @Inject
    OrderAdjustments adjustments;

    @Inject
    Reasons reasons;

    @Inject
    Authority authority;

    @Inject
    PortionCounting portionCounting;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** What was taken off an order's bill, in the order it was done. */
    public List<OrderAdjustment> of(UUID orderId) {
        return adjustments.of(orders.get(orderId).id());
    }

    /**
     * Takes a line, or a part of it, off the bill; the kitchen is told when it knew of it.
     *
     * @param quantity null for all of it
     * @throws BusinessException {@code line.unknown}, {@code line.voided}, {@code void.quantity}, {@code
     *     order.below-paid}, {@code reason.missing}, or a refusal of {@link Authority}
     */
    public Order voidLine(UUID lineId, @Nullable BigDecimal quantity, AdjustmentRequest request) {
        Order order = lock(request);
        OrderLine line = order.line(lineId);
        OrderAdjustment.Kind kind = line.isSent() ? OrderAdjustment.Kind.VOID_SENT : OrderAdjustment.Kind.VOID_UNSENT;
        Grounds grounds = line.isSent() || request.reasonId() != null
                ? grounds(request, Reason.Kind.VOID)
                : Grounds.NONE.noting(note(request));
        long before = order.total();
        OrderLine off = order.adjusting().voidLine(lineId, quantity, clock.instant());
        keep(
                order,
                new Taken(kind, lineId, off.id(), off.name(), off.quantity(), before - order.total()),
                grounds,
                request);
        if (off.isSent()) {
            outbox.publish(new LinesVoided(
                    order.id(), order.outletId(), order.number(), List.of(voided(lineId, off)), clock.instant()));
        } else {
            portionCounting.giveBack(order.outletId(), List.of(off));
        }
        return order;
    }

    /** @throws BusinessException {@code line.comped}, and what {@link #voidLine} refuses */
    public Order comp(UUID lineId, AdjustmentRequest request) {
        Order order = lock(request);
        Grounds grounds = grounds(request, Reason.Kind.COMP);
        GrantedDiscount comp = GrantedDiscount.comp(request.newDiscountId(), grounds.named());
        return discountLine(order, lineId, comp, OrderAdjustment.Kind.COMP, grounds, request);
    }

    /** @throws BusinessException {@code discount.size}, {@code discount.nothing-left}, and what {@link #comp} refuses */
    public Order discountLine(UUID lineId, DiscountSize size, AdjustmentRequest request) {
        Order order = lock(request);
        Grounds grounds = grounds(request, Reason.Kind.DISCOUNT);
        return discountLine(
                order, lineId, discount(size, grounds, request), OrderAdjustment.Kind.LINE_DISCOUNT, grounds, request);
    }

    private Order discountLine(
            Order order,
            UUID lineId,
            GrantedDiscount discount,
            OrderAdjustment.Kind kind,
            Grounds grounds,
            AdjustmentRequest request) {
        String line = order.line(lineId).name();
        long before = order.total();
        order.adjusting().discount(lineId, discount);
        keep(order, new Taken(kind, lineId, discount.id(), line, null, off(before, order)), grounds, request);
        return order;
    }

    /** @throws BusinessException as {@link #discountLine} */
    public Order discountOrder(DiscountSize size, AdjustmentRequest request) {
        Order order = lock(request);
        Grounds grounds = grounds(request, Reason.Kind.DISCOUNT);
        GrantedDiscount discount = discount(size, grounds, request);
        long before = order.total();
        order.adjusting().discount(discount);
        keep(
                order,
                new Taken(
                        OrderAdjustment.Kind.ORDER_DISCOUNT,
                        null,
                        discount.id(),
                        order.number(),
                        null,
                        off(before, order)),
                grounds,
                request);
        return order;
    }

    /**
     * Takes a discount or a comp back; nobody need approve that a guest pays more.
     *
     * @throws BusinessException {@code discount.unknown}
     */
    public Order removeDiscount(UUID orderId, UUID discountId) {
        Order order = orders.lock(orderId);
        long before = order.total();
        order.adjusting().removeDiscount(discountId);
        withdraw(order, discountId, "order.discount-removed", before);
        return order;
    }

    /**
     * Takes a service charge off the bill; the reason is one for a discount.
     *
     * @throws BusinessException {@code charge.unknown}, and what {@link #comp} refuses
     */
    public Order removeCharge(UUID chargeId, AdjustmentRequest request) {
        Order order = lock(request);
        Grounds grounds = grounds(request, Reason.Kind.DISCOUNT);
        long before = order.total();
        String name = order.adjusting().removeCharge(chargeId);
        keep(
                order,
                new Taken(OrderAdjustment.Kind.CHARGE_REMOVED, null, chargeId, name, null, before - order.total()),
                grounds,
                request);
        return order;
    }

    /**
     * Puts it back; nobody need approve that a guest pays more.
     *
     * @throws BusinessException {@code charge.unknown} unless it was taken off
     */
    public Order restoreCharge(UUID orderId, UUID chargeId) {
        Order order = orders.lock(orderId);
        long before = order.total();
        order.adjusting().restoreCharge(chargeId);
        withdraw(order, chargeId, "order.charge-restored", before);
        return order;
    }

    private void withdraw(Order order, UUID subjectId, String action, long before) {
        adjustments.ofSubject(order.id(), subjectId).ifPresent(adjustment -> adjustment.withdraw(clock.instant()));
        auditLog.record(Act.of(action, "order", order.id())
                .in(order.outletId())
                .changed("total " + before, "total " + order.total()));
    }

    private Order lock(AdjustmentRequest request) {
        Order order = orders.lock(request.orderId());
        order.requireVersion(request.version());
        return order;
    }

    private Grounds grounds(AdjustmentRequest request, Reason.Kind kind) {
        UUID id = request.reasonId();
        if (id == null) {
            throw BusinessException.invalid("reason.missing", "reasonId", "Say why.");
        }
        return new Grounds(id, reasons.get(id, kind).text(), note(request));
    }

    private static @Nullable String note(AdjustmentRequest request) {
        String note = request.note();
        if (note != null && note.length() > 200) {
            throw BusinessException.invalid("text.too-long", "note", "At most 200 characters.");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static GrantedDiscount discount(DiscountSize size, Grounds grounds, AdjustmentRequest request) {
        return new GrantedDiscount(
                request.newDiscountId(), GrantedDiscount.Kind.DISCOUNT, size.percent(), size.amount(), grounds.named());
    }

    private static long off(long before, Order order) {
        if (order.total() == before) {
            throw BusinessException.conflict("discount.nothing-left", "There is nothing left to take off.");
        }
        return before - order.total();
    }

    private void keep(Order order, Taken taken, Grounds grounds, AdjustmentRequest request) {
        Optional<UUID> approver = taken.kind()
                .deed()
                .flatMap(deed -> authority.require(
                        new GuardedAct(deed, order.id(), Math.max(0, taken.amount()), order.currency()),
                        request.approvalId()));
        adjustments.add(new OrderAdjustment(order, taken, grounds, approver.orElse(null), clock.instant()));
        String action = taken.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Act act = Act.of("order." + action, "order", order.id())
                .in(order.outletId())
                .changed(
                        taken.subject(),
                        "−" + taken.amount() + " " + order.currency()
                                + (grounds.reason() == null ? "" : ": " + grounds.reason()));
        auditLog.record(approver.map(act::approvedBy).orElse(act));
    }

    private static LinesVoided.VoidedLine voided(UUID lineId, OrderLine off) {
        return new LinesVoided.VoidedLine(
                lineId, off.name(), off.quantity().stripTrailingZeros().toPlainString());
    }
}
