package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.UUID;

/** The lines of an order in the order they came, those too that were taken off the bill. */
record Lines(List<OrderLine> all) {

    static final int MOST = 500;

    List<OrderLine> onBill() {
        return all.stream().filter(line -> !line.isVoided()).toList();
    }

    List<OrderLine> voided() {
        return all.stream().filter(OrderLine::isVoided).toList();
    }

    /** @throws BusinessException {@code line.unknown} (not found) or {@code line.voided} (conflict) */
    OrderLine get(UUID id) {
        OrderLine line = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("line.unknown", "There is no such line on this order."));
        if (line.isVoided()) {
            throw BusinessException.conflict("line.voided", "This line was voided.");
        }
        return line;
    }

    int lastPosition() {
        return all.isEmpty() ? 0 : all.get(all.size() - 1).position();
    }

    /** @throws BusinessException {@code order.too-many-lines} */
    void requireRoom(int more) {
        if (all.size() + more > MOST) {
            throw BusinessException.invalid(
                    "order.too-many-lines", "lines", "An order has at most " + MOST + " lines.");
        }
    }
}
