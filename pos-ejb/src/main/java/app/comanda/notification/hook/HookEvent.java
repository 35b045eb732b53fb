package app.comanda.notification.hook;

import app.comanda.messaging.Envelope;
import app.comanda.messaging.Event;
import app.comanda.ordering.OrderCancelled;
import app.comanda.ordering.OrderPlaced;
import app.comanda.payment.OrderPaid;
import app.comanda.payment.refund.RefundMade;
import app.comanda.payment.remote.PaymentChanged;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program can be told of, under names that stay. */
public enum HookEvent {
    ORDER_PLACED("order.placed", OrderPlaced.class),
    ORDER_PAID("order.paid", OrderPaid.class),
    ORDER_CANCELLED("order.cancelled", OrderCancelled.class),
    REFUND_MADE("refund.made", RefundMade.class),
    PAYMENT_CHANGED("payment.changed", PaymentChanged.class);

    private final String wire;
    private final Class<? extends Event> type;

    HookEvent(String wire, Class<? extends Event> type) {
        this.wire = wire;
        this.type = type;
    }

    /** As calls and the API name it. */
    public String wire() {
        return wire;
    }

    public static Optional<HookEvent> named(String wire) {
        return Arrays.stream(values()).filter(event -> event.wire.equals(wire)).findFirst();
    }

    static Optional<HookEvent> of(Envelope envelope) {
        return Arrays.stream(values()).filter(event -> envelope.is(event.type)).findFirst();
    }

    static Set<Class<? extends Event>> types() {
        return Arrays.stream(values()).map(event -> event.type).collect(Collectors.toSet());
    }
}
