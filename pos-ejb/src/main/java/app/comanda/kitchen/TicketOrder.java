package app.comanda.kitchen;

import app.comanda.ordering.LinesSent;
import app.comanda.ordering.Order;
import app.comanda.ordering.ServiceMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order that a ticket is of, and where its food goes. */
@Embeddable
public class TicketOrder {

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_number")
    private String orderNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_mode")
    private ServiceMode serviceMode;

    @Column(name = "table_name")
    private @Nullable String tableName;

    /** For JPA. */
    protected TicketOrder() {}

    TicketOrder(LinesSent sent) {
        this.orderId = sent.orderId();
        this.orderNumber = sent.number();
        this.serviceMode = sent.serviceMode();
        this.tableName = sent.table();
    }

    TicketOrder(Order order) {
        this.orderId = order.id();
        this.orderNumber = order.number();
        this.serviceMode = order.serviceMode();
        this.tableName = order.service().tableName().orElse(null);
    }

    /** How the guests want it by now. */
    void serve(ServiceMode mode) {
        serviceMode = mode;
    }

    public UUID id() {
        return orderId;
    }

    public String number() {
        return orderNumber;
    }

    public ServiceMode serviceMode() {
        return serviceMode;
    }

    /** Where the food goes. */
    public Optional<String> tableName() {
        return Optional.ofNullable(tableName);
    }
}
