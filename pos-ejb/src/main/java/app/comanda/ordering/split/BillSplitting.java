package app.comanda.ordering.split;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.pricing.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a waiter does when a table pays separately: splits a bill, and joins it again when they think better of it. */
@Stateless
public class BillSplitting {

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    AuditLog auditLog;

    /**
     * Makes the parts of a bill of which nothing is paid yet; they sum to it in every column.
     *
     * @throws BusinessException {@code order.split}, {@code order.partly-paid} (conflicts), or
     *     what the plan refuses
     */
    public List<BillPart> split(UUID orderId, SplitPlan plan, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        return split(order, plan, List.of());
    }

    /**
     * Makes the parts that a device printed, under the keys that it chose, unless they are there.
     *
     * @throws BusinessException as above, or {@code split.parts} when the plan makes more or fewer parts
     */
    public List<BillPart> record(UUID orderId, SplitPlan plan, List<UUID> ids) {
        Order order = orders.lock(orderId);
        List<BillPart> there = parts.of(orderId);
        if (there.stream().map(BillPart::id).toList().equals(ids)) {
            return there;
        }
        return split(order, plan, ids);
    }

    /** @param ids of the parts; empty to make them here */
    private List<BillPart> split(Order order, SplitPlan plan, List<UUID> ids) {
        UUID orderId = order.id();
        order.bill().requireSplittable();
        List<PartBill> bills = plan.divide(SplitOrder.of(order));
        if (!ids.isEmpty() && ids.size() != bills.size()) {
            throw BusinessException.invalid(
                    "split.parts", "parts", "The bill comes to " + bills.size() + " parts, not " + ids.size() + ".");
        }
        List<BillPart> made = new ArrayList<>(bills.size());
        for (PartBill bill : bills) {
            if (bill.total() < 0) {
                throw BusinessException.invalid(
                        "split.below-zero", "shares", "A part would come to less than nothing. Split it equally.");
            }
            int number = made.size() + 1;
            made.add(
                    ids.isEmpty()
                            ? new BillPart(orderId, number, plan.how(), bill)
                            : new BillPart(ids.get(number - 1), orderId, number, plan.how(), bill));
        }
        order.bill().split(made.size());
        parts.add(made);
        record("order.split", order, null, plan.how() + " " + made.size());
        return made;
    }

    /** The bill is one again. @throws BusinessException {@code order.whole} or {@code order.partly-paid}, conflicts */
    public Order join(UUID orderId, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        int before = order.progress().parts();
        order.bill().join();
        parts.remove(parts.of(orderId));
        record("order.joined", order, String.valueOf(before), null);
        return order;
    }

    public List<BillPart> of(UUID orderId) {
        return parts.of(orders.get(orderId).id());
    }

    /**
     * How one part of the bill came about, step by step.
     *
     * @throws BusinessException {@code part.unknown}, not found
     */
    public List<Step> explained(UUID orderId, UUID partId) {
        return PartTelling.of(orders.get(orderId), parts.get(orderId, partId));
    }

    private void record(String action, Order order, @Nullable String before, @Nullable String after) {
        auditLog.record(Act.of(action, "order", order.id()).in(order.outletId()).changed(before, after));
    }
}
