package app.comanda.ordering.life;

import static app.comanda.ordering.Preparation.CANCELLED;
import static app.comanda.ordering.Preparation.COMPLETED;
import static app.comanda.ordering.Preparation.PLACED;
import static app.comanda.ordering.Preparation.PREPARING;
import static app.comanda.ordering.Preparation.READY;
import static app.comanda.ordering.Settlement.PAID;
import static app.comanda.ordering.Settlement.PARTLY_PAID;
import static app.comanda.ordering.Settlement.PARTLY_REFUNDED;
import static app.comanda.ordering.Settlement.REFUNDED;
import static app.comanda.ordering.Settlement.UNPAID;
import static app.comanda.ordering.life.Moment.food;
import static app.comanda.ordering.life.OrderMark.HELD;
import static app.comanda.ordering.life.OrderMark.MERGED;
import static app.comanda.ordering.life.OrderMark.PAYING;
import static app.comanda.ordering.life.OrderMark.SPLIT;

import app.comanda.ordering.Preparation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of an order's life: each act, how far food and money may have come for it, which marks it needs and which
 * hinder it. Amounts set their own limits besides: nothing may bring a bill below what was paid for it.
 */
public enum OrderAct {
    ADD_LINES(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, SPLIT, MERGED)),
    SEND(food(PLACED, PREPARING, READY).anyMoney().without(HELD, MERGED)),
    /** A course to the kitchen, or its holding back. */
    FIRE(food(PLACED, PREPARING, READY).anyMoney().without(HELD, MERGED)),
    VOID(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, SPLIT, MERGED)),
    COMP(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, SPLIT, MERGED)),
    DISCOUNT(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, SPLIT, MERGED)),
    CHARGE(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, SPLIT, MERGED)),
    CHANGE_MODE(food(PLACED, PREPARING, READY).money(UNPAID).without(HELD, SPLIT, MERGED, PAYING)),
    /** Whose a line is; its price stays. */
    SEAT_LINE(food(PLACED, PREPARING, READY).anyMoney().without(HELD, SPLIT, MERGED)),

    START(food(PLACED, READY).anyMoney(), PREPARING),
    FINISH(food(PLACED, PREPARING).anyMoney(), READY),
    COMPLETE(food(PLACED, PREPARING, READY).anyMoney().without(HELD, MERGED), COMPLETED),
    CANCEL(food(PLACED, PREPARING, READY).money(UNPAID, PAID, REFUNDED).without(SPLIT, MERGED, PAYING), CANCELLED),

    HOLD(food(PLACED, PREPARING, READY).money(UNPAID, PARTLY_PAID, PAID).without(HELD, MERGED, PAYING)),
    RECALL(food(PLACED, PREPARING, READY).anyMoney().with(HELD)),
    /** To another table, or more or fewer guests. */
    MOVE(food(PLACED, PREPARING, READY).anyMoney().without(MERGED)),
    /** Giving lines to another bill, or taking some of its. */
    MERGE(food(PLACED, PREPARING, READY).money(UNPAID, PAID).without(HELD, SPLIT, MERGED, PAYING)),
    UNMERGE(food(PLACED, PREPARING, READY).money(UNPAID, PAID).with(MERGED).without(PAYING)),

    SPLIT_BILL(food(PLACED, PREPARING, READY).money(UNPAID).without(HELD, SPLIT, MERGED, PAYING)),
    JOIN_BILLS(food(PLACED, PREPARING, READY).money(UNPAID).with(SPLIT).without(PAYING)),
    PAY(food(PLACED, PREPARING, READY)
            .money(UNPAID, PARTLY_PAID, PARTLY_REFUNDED, REFUNDED)
            .without(HELD, MERGED)),
    REFUND(food(PLACED, PREPARING, READY, COMPLETED)
            .money(PARTLY_PAID, PAID, PARTLY_REFUNDED)
            .without(MERGED));

    private final Moment moment;
    private final @Nullable Preparation outcome;

    OrderAct(Moment moment) {
        this(moment, null);
    }

    OrderAct(Moment moment, @Nullable Preparation outcome) {
        this.moment = moment;
        this.outcome = outcome;
    }

    /** When it may be done. */
    public Moment moment() {
        return moment;
    }

    /** What it makes of the food; empty where the food stays as far as it is. */
    public Optional<Preparation> outcome() {
        return Optional.ofNullable(outcome);
    }
}
