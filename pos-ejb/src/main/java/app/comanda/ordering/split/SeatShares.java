package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sharing by seat is sharing by item, the weights being told by the seats of the lines. */
final class SeatShares {

    private SeatShares() {}

    static List<PartBill> parts(SplitOrder order, List<LineShares> told) {
        List<Integer> seats = order.lines().stream()
                .map(OrderLine::seat)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        if (seats.size() < SplitPlan.FEWEST_PARTS) {
            throw BusinessException.invalid(
                    "split.seats", "how", "Lines of at least two seats are needed; say on them whose they are.");
        }
        var named = told.stream().map(LineShares::lineId).collect(Collectors.toSet());
        List<LineShares> shares = new ArrayList<>(told);
        for (OrderLine line : order.lines()) {
            if (!named.contains(line.id())) {
                shares.add(shares(line.id(), line.seat(), seats));
            }
        }
        List<PartBill> parts = new ArrayList<>(seats.size());
        for (PartBill part : new ItemShares(order, shares, seats.size()).parts()) {
            parts.add(part.at(seats.get(parts.size())));
        }
        return parts;
    }

    private static LineShares shares(UUID line, Optional<Integer> seat, List<Integer> seats) {
        return new LineShares(
                line,
                seats.stream()
                        .map(of -> seat.isEmpty() || seat.get().equals(of) ? 1L : 0L)
                        .toList());
    }
}
