package app.comanda.ordering.life;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Balance;
import app.comanda.ordering.Courses;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come, and what became of it besides: put aside, split, joined to another, cancelled. Each step
 * asks {@link OrderAct} first and leaves this as it is; what comes after is a new one.
 */
@Embeddable
public class Progress {

    @Enumerated(EnumType.STRING)
    private Preparation preparation = Preparation.PLACED;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    private int parts;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "held_by")
    private @Nullable String heldBy;

    @Column(name = "hold_label")
    private @Nullable String holdLabel;

    private String courses = "[]";

    /** Of an order that was just placed; for JPA too. */
    public Progress() {}

    private Progress(Progress before) {
        this.preparation = before.preparation;
        this.cancelReason = before.cancelReason;
        this.parts = before.parts;
        this.mergedInto = before.mergedInto;
        this.heldAt = before.heldAt;
        this.heldBy = before.heldBy;
        this.holdLabel = before.holdLabel;
        this.courses = before.courses;
    }

    public OrderLife life(Balance money) {
        EnumSet<OrderMark> marks = EnumSet.noneOf(OrderMark.class);
        if (isHeld()) {
            marks.add(OrderMark.HELD);
        }
        if (isSplit()) {
            marks.add(OrderMark.SPLIT);
        }
        if (mergedInto != null) {
            marks.add(OrderMark.MERGED);
        }
        if (money.pending() > 0) {
            marks.add(OrderMark.PAYING);
        }
        return new OrderLife(preparation, money.settlement(), marks);
    }

    private Progress after(OrderAct act, Balance money) {
        life(money).require(act);
        Progress then = new Progress(this);
        then.preparation = act.outcome().orElse(preparation);
        return then;
    }

    /** @param next PREPARING or READY */
    public Progress prepared(Preparation next, Balance money) {
        return after(next == Preparation.READY ? OrderAct.FINISH : OrderAct.START, money);
    }

    /** @throws BusinessException {@code order.unpaid}, conflict, or what {@link OrderLife} refuses */
    public Progress completed(Balance money) {
        Progress then = after(OrderAct.COMPLETE, money);
        if (money.due() > 0) {
            throw BusinessException.conflict("order.unpaid", "This order is not paid yet.");
        }
        return then;
    }

    /** Only the food: money that was paid must be refunded first. @throws BusinessException {@code order.paid} */
    public Progress cancelled(String reason, Balance money) {
        if (money.paid() > money.refunded()) {
            throw BusinessException.conflict(
                    "order.paid", "Money was paid for this order. Refund it before cancelling.");
        }
        Progress then = after(OrderAct.CANCEL, money);
        then.cancelReason = reason;
        then.heldAt = null;
        return then;
    }

    /** Put aside, for anybody to take up again. */
    public Progress held(@Nullable String label, String by, Instant at, Balance money) {
        Progress then = after(OrderAct.HOLD, money);
        then.heldAt = at;
        then.heldBy = by;
        then.holdLabel = label;
        return then;
    }

    /** @throws BusinessException {@code order.not-held}, conflict */
    public Progress recalled(Balance money) {
        if (!isHeld()) {
            throw BusinessException.conflict("order.not-held", "This order is not held, or somebody has recalled it.");
        }
        Progress then = after(OrderAct.RECALL, money);
        then.heldAt = null;
        then.heldBy = null;
        then.holdLabel = null;
        return then;
    }

    /** @param order that has its lines from now on */
    public Progress joinedTo(UUID order, Balance money) {
        Progress then = after(OrderAct.MERGE, money);
        then.mergedInto = order;
        return then;
    }

    public Progress separated(Balance money) {
        Progress then = after(OrderAct.UNMERGE, money);
        then.mergedInto = null;
        return then;
    }

    /** @throws BusinessException {@code order.partly-paid}, conflict, or what {@link OrderLife} refuses */
    public void requireSplittable(Balance money) {
        if (money.paid() > 0 && money.due() > 0) {
            throw BusinessException.conflict(
                    "order.partly-paid", "Money was taken for the whole bill, so that it can't be split any more.");
        }
        life(money).require(OrderAct.SPLIT_BILL);
    }

    public Progress split(int into, Balance money) {
        requireSplittable(money);
        Progress then = after(OrderAct.SPLIT_BILL, money);
        then.parts = into;
        return then;
    }

    /** @throws BusinessException {@code order.whole} or {@code order.partly-paid}, conflicts */
    public Progress whole(Balance money) {
        if (!isSplit()) {
            throw BusinessException.conflict("order.whole", "This bill is not split.");
        }
        if (money.paid() > 0) {
            throw BusinessException.conflict(
                    "order.partly-paid", "A part of this bill is paid, so that the parts can't be joined any more.");
        }
        Progress then = after(OrderAct.JOIN_BILLS, money);
        then.parts = 0;
        return then;
    }

    public Progress with(Courses now) {
        Progress then = new Progress(this);
        then.courses = now.write();
        return then;
    }

    /** Open, and with its lines on its own bill. */
    public boolean isUnderWay() {
        return preparation.isOpen() && mergedInto == null;
    }

    /** Neither cooked nor paid, nor was anything else done with it. */
    public boolean isUntouched(Balance money) {
        return preparation == Preparation.PLACED
                && money.settlement() == Settlement.UNPAID
                && !isHeld()
                && !isSplit()
                && mergedInto == null;
    }

    public Preparation preparation() {
        return preparation;
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    public boolean isSplit() {
        return parts > 0;
    }

    /** Into how many bills it is split; 0 while it is whole. */
    public int parts() {
        return parts;
    }

    /** The order that has its lines now. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public Courses courses() {
        return Courses.read(courses);
    }

    public boolean isHeld() {
        return heldAt != null;
    }

    public Optional<Instant> heldAt() {
        return Optional.ofNullable(heldAt);
    }

    public Optional<String> heldBy() {
        return Optional.ofNullable(heldBy);
    }

    public Optional<String> holdLabel() {
        return Optional.ofNullable(holdLabel);
    }
}
