package app.comanda.ordering;

import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.table.Service;
import app.comanda.ordering.table.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the guests of an order sit, and whose each of its lines is. */
public final class OrderSeating {

    private final Order order;

    private final Reckoning reckoning;

    OrderSeating(Order order, Reckoning reckoning) {
        this.order = order;
        this.reckoning = reckoning;
    }

    /** The order of a party at a table. While nothing is paid, whether it bears the service charge follows the guests. */
    void move(Visit visit, int guests) {
        order.require(OrderAct.MOVE);
        Service now = order.service();
        order.serve(now.at(visit, guests));
        if (order.balance().paid() == 0 && !order.progress().isSplit()) {
            order.bill().decideCharge();
        }
    }

    /**
     * Whose a line is, and with it the other parts of its combo.
     *
     * @param seat null for the whole table
     * @return whether that is news
     * @throws app.comanda.kernel.BusinessException {@code line.unknown}, {@code line.voided}
     */
    boolean seat(UUID lineId, @Nullable Integer seat) {
        order.require(OrderAct.SEAT_LINE);
        OrderLine named = order.line(lineId);
        List<OrderLine> moving = order.lines().stream()
                .filter(line -> line == named || line.item().isOfComboOf(named.item()))
                .filter(line -> !line.seat().equals(Optional.ofNullable(seat)))
                .toList();
        moving.forEach(line -> line.seatAt(seat));
        if (!moving.isEmpty()) {
            reckoning.lineChanged();
        }
        return !moving.isEmpty();
    }

    /** Whose each line on the bill is; empty for the whole table. */
    public Map<UUID, Optional<Integer>> seats() {
        return order.lines().stream().collect(Collectors.toMap(OrderLine::id, OrderLine::seat));
    }
}
