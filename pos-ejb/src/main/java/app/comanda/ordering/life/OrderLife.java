package app.comanda.ordering.life;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far an order has come, and so what may be done with it. */
public record OrderLife(Preparation food, Settlement money, Set<OrderMark> marks) {

    public OrderLife {
        marks = Set.copyOf(marks);
    }

    public boolean allows(OrderAct act) {
        Moment moment = act.moment();
        return moment.food().contains(food)
                && moment.money().contains(money)
                && marks.containsAll(moment.needed())
                && hindrance(moment).isEmpty();
    }

    /** Whether it is open, and neither joined to another order nor put aside. */
    public boolean isTakingChanges() {
        return allows(OrderAct.SEND);
    }

    /** All that may be done now. */
    public List<OrderAct> legal() {
        return Arrays.stream(OrderAct.values()).filter(this::allows).toList();
    }

    /**
     * @throws BusinessException naming the legal acts, all conflicts: {@code order.closed} for what needs an open order,
     *     {@code order.held}, {@code order.split}, {@code order.merged}, else {@code order.transition}
     */
    public void require(OrderAct act) {
        if (allows(act)) {
            return;
        }
        boolean closed = !food.isOpen();
        Optional<OrderMark> hindrance = closed ? Optional.empty() : hindrance(act.moment());
        String code = hindrance
                .map(OrderMark::code)
                .orElse(closed && act.outcome().isEmpty() ? "order.closed" : "order.transition");
        throw BusinessException.conflict(
                code,
                hindrance.map(mark -> mark.remedy() + " ").orElse("") + "For an order that is " + this + ", " + act
                        + " is not possible; " + choices());
    }

    private Optional<OrderMark> hindrance(Moment moment) {
        return marks.stream().sorted().filter(moment.hindering()::contains).findFirst();
    }

    private String choices() {
        List<OrderAct> legal = legal();
        return legal.isEmpty() ? "nothing is." : "possible are " + joined(legal) + ".";
    }

    private static String joined(List<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return food + " and " + money
                + (marks.isEmpty()
                        ? ""
                        : " and " + joined(marks.stream().sorted().toList()));
    }
}
