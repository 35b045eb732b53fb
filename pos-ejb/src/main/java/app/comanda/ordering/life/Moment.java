package app.comanda.ordering.life;

import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import java.util.EnumSet;
import java.util.Set;

/**
 * When an act may be done: a row of the table in {@link OrderAct}.
 *
 * @param needed marks without which it has no sense
 * @param hindering marks that stand in its way
 */
public record Moment(Set<Preparation> food, Set<Settlement> money, Set<OrderMark> needed, Set<OrderMark> hindering) {

    public Moment {
        food = Set.copyOf(food);
        money = Set.copyOf(money);
        needed = Set.copyOf(needed);
        hindering = Set.copyOf(hindering);
    }

    static Moment food(Preparation... states) {
        return new Moment(Set.of(states), Set.of(), Set.of(), Set.of());
    }

    Moment money(Settlement... states) {
        return new Moment(food, Set.of(states), needed, hindering);
    }

    Moment anyMoney() {
        return new Moment(food, EnumSet.allOf(Settlement.class), needed, hindering);
    }

    Moment with(OrderMark... marks) {
        return new Moment(food, money, Set.of(marks), hindering);
    }

    Moment without(OrderMark... marks) {
        return new Moment(food, money, needed, Set.of(marks));
    }
}
