package app.comanda.printing.job;

import app.comanda.messaging.Broadcast;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Rings, on all nodes, for agents that wait for something to print. Whoever misses it asks again a little later. */
@ApplicationScoped
public class PrintBell {

    @EJB
    Broadcast broadcast;

    private final Map<UUID, Set<Runnable>> listening = new ConcurrentHashMap<>();

    /** @param ear called by threads that must not be held up */
    public void listen(UUID outletId, Runnable ear) {
        listening.compute(outletId, (outlet, ears) -> {
            Set<Runnable> all = ears == null ? ConcurrentHashMap.newKeySet() : ears;
            all.add(ear);
            return all;
        });
    }

    public void leave(UUID outletId, Runnable ear) {
        listening.computeIfPresent(outletId, (outlet, ears) -> {
            ears.remove(ear);
            return ears.isEmpty() ? null : ears;
        });
    }

    void callOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PrintJobWaiting waiting) {
        broadcast.callOutSoon(PrintCallListener.ADDRESS, waiting.outletId().toString());
    }

    void ring(UUID outletId) {
        listening.getOrDefault(outletId, Set.of()).forEach(Runnable::run);
    }
}
