package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Carrying lines from one bill to another: they keep their prices, both bills are worked out anew. */
@Stateless
public class LineMoving {

    @Inject
    Orders orders;

    @Inject
    LineCarrying carrying;

    @Inject
    AuditLog auditLog;

    /**
     * Moves chosen lines for good.
     *
     * @return both orders, the one that gave first
     * @throws BusinessException {@code order.itself}, {@code order.unknown}, {@code order.other-outlet} at {@code
     *     toOrderId}; {@code line.unknown}, {@code line.combo} or {@code line.none} at {@code lineIds}; and what {@link
     *     Joinable} refuses
     */
    public List<Order> move(UUID fromId, UUID toId, List<UUID> lineIds) {
        if (fromId.equals(toId)) {
            throw BusinessException.invalid("order.itself", "toOrderId", "The lines are on this order already.");
        }
        orders.get(fromId);
        Order target = orders.find(toId)
                .orElseThrow(() -> BusinessException.invalid("order.unknown", "toOrderId", "There is no such order."));
        List<Order> both = orders.lockAll(List.of(fromId, toId));
        Order from = Orders.byId(both, fromId);
        if (!target.outletId().equals(from.outletId())) {
            throw BusinessException.invalid(
                    "order.other-outlet", "toOrderId", "Lines move between orders of one outlet.");
        }
        Joinable.require(from, "id");
        Joinable.require(target, "toOrderId");
        Set<UUID> chosen = new LinkedHashSet<>(lineIds);
        requireWhole(from, chosen);
        carrying.carry(from, target, chosen, null);
        record(from, target, chosen.size());
        return List.of(from, target);
    }

    private static void requireWhole(Order from, Set<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw BusinessException.invalid("line.none", "lineIds", "Name the lines that move.");
        }
        Set<UUID> strange = new HashSet<>(chosen);
        from.lines().forEach(line -> strange.remove(line.id()));
        if (!strange.isEmpty()) {
            throw BusinessException.invalid("line.unknown", "lineIds", "This order has no such line.");
        }
        Set<UUID> combos = new HashSet<>();
        from.lines().stream()
                .filter(line -> chosen.contains(line.id()))
                .forEach(line -> line.item().combo().ifPresent(combo -> combos.add(combo.id())));
        if (from.lines().stream()
                .anyMatch(line -> !chosen.contains(line.id())
                        && line.item()
                                .combo()
                                .filter(combo -> combos.contains(combo.id()))
                                .isPresent())) {
            throw BusinessException.invalid("line.combo", "lineIds", "The parts of a combo move together.");
        }
    }

    private void record(Order from, Order to, int count) {
        auditLog.record(Act.of("order.lines-moved", "order", from.id())
                .in(from.outletId())
                .changed(from.number(), count + " to " + to.number()));
    }
}
