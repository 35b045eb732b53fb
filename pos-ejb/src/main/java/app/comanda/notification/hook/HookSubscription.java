package app.comanda.notification.hook;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs want to hear of; where there are none, nothing. */
@ApplicationScoped
public class HookSubscription implements Subscription {

    static final String CONSUMER = "hooks";

    @Inject
    Hooks hooks;

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        Set<Class<? extends Event>> events = new HashSet<>(HookEvent.types());
        events.add(HookCallDue.class);
        return events;
    }

    @Override
    public boolean wants(Class<? extends Event> type, @Nullable UUID outletId) {
        return type.equals(HookCallDue.class) || hooks.any();
    }
}
