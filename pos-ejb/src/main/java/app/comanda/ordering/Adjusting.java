package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.life.OrderAct;
import app.comanda.pricing.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is taken off an order's bill, and put back: lines, discounts, charges. Never below what was paid. */
public final class Adjusting {

    private final Order order;

    private final Reckoning reckoning;

    Adjusting(Order order, Reckoning reckoning) {
        this.order = order;
        this.reckoning = reckoning;
    }

    /**
     * Takes a line, or a part of it, off the bill.
     *
     * @param quantity how much of it; null for all
     * @return the row of what was voided: the line itself, or the part that was cut off it
     * @throws BusinessException {@code line.unknown}, {@code line.voided}, {@code void.quantity}, {@code
     *     order.below-paid}
     */
    public OrderLine voidLine(UUID lineId, @Nullable BigDecimal quantity, Instant at) {
        order.require(OrderAct.VOID);
        OrderLine line = order.line(lineId);
        OrderLine off = quantity == null ? line : line.cut(order, quantity);
        if (off != line) {
            order.keep(off);
        }
        off.voided(at);
        reckonFromPaid();
        return off;
    }

    /** Gives a line a discount of its own, after those that it has. */
    public void discount(UUID lineId, GrantedDiscount discount) {
        order.require(discount.isComp() ? OrderAct.COMP : OrderAct.DISCOUNT);
        order.line(lineId).discount(discount);
        reckonFromPaid();
    }

    /** Gives the whole order a discount, after those that it has. */
    public void discount(GrantedDiscount discount) {
        order.require(OrderAct.DISCOUNT);
        Terms now = reckoning.terms();
        GrantedDiscount.requireRoom(now.discounts());
        reckoning.agree(now.withDiscounts(
                Stream.concat(now.discounts().stream(), Stream.of(discount)).toList()));
        reckonFromPaid();
    }

    /**
     * Takes a discount back, of the order or of one of its lines.
     *
     * @throws BusinessException {@code discount.unknown}, not found
     */
    public void removeDiscount(UUID discountId) {
        order.require(OrderAct.DISCOUNT);
        Terms now = reckoning.terms();
        List<GrantedDiscount> kept = GrantedDiscount.without(discountId, now.discounts());
        if (kept.size() < now.discounts().size()) {
            reckoning.agree(now.withDiscounts(kept));
        } else if (order.lines().stream().noneMatch(line -> line.removeDiscount(discountId))) {
            throw BusinessException.notFound("discount.unknown", "There is no such discount on this order.");
        }
        order.reckon();
    }

    /**
     * Takes a charge off the bill.
     *
     * @return its name
     * @throws BusinessException {@code charge.unknown}, {@code order.below-paid}
     */
    public String removeCharge(UUID chargeId) {
        order.require(OrderAct.CHARGE);
        Terms now = reckoning.terms();
        Charge charge = charge(chargeId, now.charges());
        reckoning.agree(now.waiving(charge));
        reckonFromPaid();
        return Objects.requireNonNullElse(charge.name(), order.number());
    }

    /** @throws BusinessException {@code charge.unknown} unless it was taken off */
    public void restoreCharge(UUID chargeId) {
        order.require(OrderAct.CHARGE);
        Terms now = reckoning.terms();
        reckoning.agree(now.restoring(charge(chargeId, now.waived())));
        order.reckon();
    }

    private static Charge charge(UUID id, List<Charge> among) {
        return among.stream()
                .filter(one -> id.toString().equals(one.id()))
                .findFirst()
                .orElseThrow(
                        () -> BusinessException.notFound("charge.unknown", "There is no such charge on this order."));
    }

    private void reckonFromPaid() {
        order.reckon();
        if (order.balance().open() < 0) {
            throw BusinessException.conflict(
                    "order.below-paid",
                    "More than the bill would come to is paid already. Refund the payment instead.");
        }
    }
}
