package app.comanda.printing;

import app.comanda.kitchen.TicketChanged;
import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.printing.printer.Printers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What printers want to hear of; where there are none, nothing. */
@ApplicationScoped
public class PrintingSubscription implements Subscription {

    static final String CONSUMER = "printing";

    @Inject
    Printers printers;

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TicketChanged.class);
    }

    @Override
    public boolean wants(Class<? extends Event> type, @Nullable UUID outletId) {
        return outletId != null && printers.anyIn(outletId);
    }
}
