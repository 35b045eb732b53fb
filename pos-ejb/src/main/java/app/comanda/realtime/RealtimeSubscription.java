package app.comanda.realtime;

import app.comanda.catalog.soldout.ItemAvailabilityChanged;
import app.comanda.kitchen.TicketChanged;
import app.comanda.kitchen.TicketEscalated;
import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.ordering.LineSeated;
import app.comanda.ordering.LinesMoved;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesVoided;
import app.comanda.ordering.OrderCancelled;
import app.comanda.ordering.OrderModeChanged;
import app.comanda.ordering.OrderPlaced;
import app.comanda.ordering.OrderReseated;
import app.comanda.ordering.schedule.ChannelChanged;
import app.comanda.payment.OrderPaid;
import app.comanda.payment.refund.RefundMade;
import app.comanda.payment.remote.PaymentChanged;
import app.comanda.payment.tab.TabChanged;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which facts are told, and to whom. */
@ApplicationScoped
public class RealtimeSubscription implements Subscription {

    static final String CONSUMER = "realtime";

    private static final Map<Class<? extends Event>, Set<Topic>> TOLD = Map.ofEntries(
            Map.entry(TicketChanged.class, Set.of(Topic.KITCHEN)),
            Map.entry(TicketEscalated.class, Set.of(Topic.KITCHEN, Topic.ORDERS)),
            Map.entry(OrderPlaced.class, Set.of(Topic.ORDERS)),
            Map.entry(LinesSent.class, Set.of(Topic.ORDERS)),
            Map.entry(LinesVoided.class, Set.of(Topic.ORDERS)),
            Map.entry(LinesMoved.class, Set.of(Topic.ORDERS)),
            Map.entry(LineSeated.class, Set.of(Topic.ORDERS)),
            Map.entry(OrderReseated.class, Set.of(Topic.ORDERS)),
            Map.entry(OrderModeChanged.class, Set.of(Topic.ORDERS)),
            Map.entry(OrderCancelled.class, Set.of(Topic.ORDERS)),
            Map.entry(OrderPaid.class, Set.of(Topic.PAYMENTS)),
            Map.entry(PaymentChanged.class, Set.of(Topic.PAYMENTS)),
            Map.entry(TabChanged.class, Set.of(Topic.PAYMENTS)),
            Map.entry(RefundMade.class, Set.of(Topic.PAYMENTS)),
            Map.entry(ItemAvailabilityChanged.class, Set.of(Topic.MENU)),
            Map.entry(ChannelChanged.class, Set.of(Topic.MENU)));

    private static final Map<String, Set<Topic>> BY_NAME = TOLD.keySet().stream()
            .collect(Collectors.toMap(Class::getSimpleName, event -> TOLD.getOrDefault(event, Set.of())));

    @Inject
    BegunFeeds begun;

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return TOLD.keySet();
    }

    @Override
    public boolean wants(Class<? extends Event> type, @Nullable UUID outletId) {
        return wants(type.getSimpleName(), outletId);
    }

    /** Whether somebody has ever listened to one of its feeds. */
    boolean wants(String kind, @Nullable UUID outlet) {
        UUID tenant = TenantContext.get().tenant();
        return outlet != null && topicsOf(kind).stream().anyMatch(topic -> begun.has(new Feed(tenant, outlet, topic)));
    }

    /** @param kind an event's simple class name */
    Set<Topic> topicsOf(String kind) {
        return BY_NAME.getOrDefault(kind, Set.of());
    }
}
