package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Putting an order aside, for anybody in the outlet to take up again at any terminal. */
@Stateless
public class OrderHolding {

    private static final int LONGEST_LABEL = 60;

    @Inject
    Orders orders;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Until it is recalled nothing else can be done with it but cancelling it.
     *
     * @param label words to find it by, at most 60 characters: Blue jacket
     */
    public Order hold(UUID orderId, @Nullable String label) {
        String words = label == null || label.isBlank() ? null : label.strip();
        if (words != null && words.length() > LONGEST_LABEL) {
            throw BusinessException.invalid("text.too-long", "label", "At most " + LONGEST_LABEL + " characters.");
        }
        Order order = orders.lock(orderId);
        order.hold(words, TenantContext.get().actor(), clock.instant());
        record("order.held", order, words);
        return order;
    }

    /** Whoever recalls it looks after it from now on; of two who do so at once one gets it. */
    public Order recall(UUID orderId) {
        Order order = orders.lock(orderId);
        String before = order.owner();
        order.recall(TenantContext.get());
        auditLog.record(
                Act.of("order.recalled", "order", orderId).in(order.outletId()).changed(before, order.owner()));
        return order;
    }

    /** Those on hold in an outlet, longest first, without their lines. */
    public List<Order> held(UUID outletId) {
        outlets.get(outletId);
        return orders.held(outletId);
    }

    private void record(String action, Order order, @Nullable String after) {
        auditLog.record(Act.of(action, "order", order.id()).in(order.outletId()).changed(null, after));
    }
}
