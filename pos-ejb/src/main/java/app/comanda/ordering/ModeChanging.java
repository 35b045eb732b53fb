package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.PriceBooks;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The guests change their mind: to go instead of here, or the other way round. */
@Stateless
public class ModeChanging {

    @Inject
    Orders orders;

    @Inject
    PriceBooks priceBooks;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    /** What the order could become in its outlet. */
    public List<ServiceMode> others(Order order) {
        var book = priceBooks.current(order.outletId());
        return Stream.of(ServiceMode.values())
                .filter(mode -> mode != order.serviceMode() && book.serves(mode.name()))
                .toList();
    }

    /**
     * Works the bill out anew with the taxes and the service charge of the other mode.
     *
     * @param version as last read; null to change it whatever happened since
     * @throws BusinessException {@code outlet.service-mode} at {@code serviceMode}, and what {@link
     *     app.comanda.ordering.life.OrderLife} refuses once something is paid or the bill is split
     */
    public Order change(UUID orderId, ServiceMode mode, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        mode.requireOfferedBy(priceBooks.current(order.outletId()));
        String before = words(order);
        order.bill().changeMode(mode);
        outbox.publish(new OrderModeChanged(orderId, order.outletId(), mode));
        auditLog.record(Act.of("order.mode-changed", "order", orderId)
                .in(order.outletId())
                .changed(before, words(order)));
        return order;
    }

    private static String words(Order order) {
        return order.serviceMode() + " total " + order.total();
    }
}
