package app.comanda.payment.reconciliation;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is due, every hour, for it is night somewhere always; on every node, which is harmless. Not by a timer of
 * EJB's: Payara makes none by program while it starts, and the time of an annotation can't be set.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {

    static final String REASON = "compare payments with the vendors' books";

    /** Whoever starts the server every half hour has the books compared, too. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    DueComparing comparing;

    @Inject
    @ConfigProperty(name = "comanda.reconciliation.every", defaultValue = "PT1H")
    Duration every;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private @Nullable ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        Duration first = FIRST.compareTo(every) < 0 ? FIRST : every;
        running = scheduler.scheduleWithFixedDelay(
                this::compare, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void compare() {
        Chore.of(REASON, () -> acrossTenants.forEach(Door.RECONCILIATION, REASON, this::compareAll));
    }

    /** One tenant's trouble is not another's. */
    private void compareAll() {
        Chore.of(REASON, comparing::compareAll);
    }
}
