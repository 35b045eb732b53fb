package app.comanda.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings for the relay when a transaction that published something has committed. */
@ApplicationScoped
public class OutboxBell {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    private final Semaphore rung = new Semaphore(0);

    void ringAfterCommit() {
        if (transactions.getResource(OutboxBell.class) == null) {
            transactions.putResource(OutboxBell.class, true);
            transactions.registerInterposedSynchronization(new AfterCommit(rung));
        }
    }

    void ring() {
        rung.release();
    }

    /** @return whether it rang within that time */
    boolean await(long millis) throws InterruptedException {
        return rung.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    /** What rang until now needs no answer of its own. */
    void hush() {
        rung.drainPermits();
    }

    private record AfterCommit(Semaphore rung) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            rung.release();
        }
    }
}
