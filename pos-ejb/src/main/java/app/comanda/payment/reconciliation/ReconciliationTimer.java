package app.comanda.payment.reconciliation;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares what is due, every hour, for it is night somewhere always; on every node, which is harmless. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
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
    TimerService timers;

    @PostConstruct
    void begin() {
        Duration first = FIRST.compareTo(every) < 0 ? FIRST : every;
        timers.createIntervalTimer(first.toMillis(), every.toMillis(), new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void compare() {
        Chore.of(REASON, () -> acrossTenants.forEach(Door.RECONCILIATION, REASON, this::compareAll));
    }

    /** One tenant's trouble is not another's. */
    private void compareAll() {
        Chore.of(REASON, comparing::compareAll);
    }
}
