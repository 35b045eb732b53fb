package app.comanda.operations;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.Retention;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes room for the months to come and forgets what has outlived its time. Doing it on every node is harmless. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final int MONTHS_AHEAD = 3;
    private static final String FORGETTING = "forget what has outlived its time";

    @EJB
    PartitionMaking partitionMaking;

    @Inject
    AcrossTenants acrossTenants;

    @Inject
    @Any
    Instance<Retention> retentions;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void begin() {
        prepareMonths();
    }

    /** Every hour, so that a database that was away at the start is no matter. */
    @Schedule(hour = "*", minute = "11", persistent = false, info = "make partitions")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prepareMonths() {
        Chore.of("make partitions", this::makePartitions);
    }

    private void makePartitions() {
        int made = partitionMaking.make(MONTHS_AHEAD);
        if (made > 0) {
            LOG.log(Level.INFO, "{0} partitions made", made);
        }
    }

    @Schedule(hour = "3", minute = "23", persistent = false, info = FORGETTING)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forget() {
        Chore.of(FORGETTING, () -> acrossTenants.forEach(Door.RETENTION, FORGETTING, this::forgetOfTenant));
    }

    /** One tenant's trouble is not the next one's. */
    private void forgetOfTenant() {
        for (Retention retention : retentions) {
            try {
                retention.forget();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Old rows could not be removed", e);
            }
        }
    }
}
