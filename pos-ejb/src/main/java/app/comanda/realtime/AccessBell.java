package app.comanda.realtime;

import app.comanda.messaging.Broadcast;
import app.comanda.tenancy.AccessEnded;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Rings, on all nodes, where somebody may not listen any more. Whoever misses it looks for himself a little later. */
@ApplicationScoped
public class AccessBell {

    @EJB
    Broadcast broadcast;

    private final Set<Consumer<UUID>> ears = ConcurrentHashMap.newKeySet();

    /** @param ear told of a tenant by threads that must not be held up */
    public void listen(Consumer<UUID> ear) {
        ears.add(ear);
    }

    public void leave(Consumer<UUID> ear) {
        ears.remove(ear);
    }

    void callOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessEnded ended) {
        broadcast.callOutSoon(AccessCallListener.ADDRESS, ended.tenantId().toString());
    }

    void ring(UUID tenant) {
        ears.forEach(ear -> ear.accept(tenant));
    }
}
