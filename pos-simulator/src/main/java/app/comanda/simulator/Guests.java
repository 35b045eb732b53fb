package app.comanda.simulator;

import app.comanda.simulator.Vendor.Decision;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Guests who decide by themselves, as the script says, where nobody is there to press a button. */
public final class Guests implements AutoCloseable {

    private final Script script;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "simulator-guests");
        made.setDaemon(true);
        return made;
    });

    Guests(Script script) {
        this.script = script;
    }

    /** A guest sees a payment that waits, and decides after a while; never when its fate is to wait. */
    public void see(Vendor vendor, Entry payment) {
        if (payment.fate() != Fate.WAIT) {
            Decision decision = payment.fate().approves() ? Decision.APPROVE : Decision.DECLINE;
            later(() -> vendor.decide(payment, decision), script.times().guest());
        }
    }

    /** For whatever else happens at a vendor by itself, e.g. a code that expires. */
    public void later(Runnable task, long millis) {
        try {
            thread.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed; nobody waits for it
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
