package app.comanda.operations;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Door;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Gauges of what waits and of the pool. All of one reading come from one question to the database. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HouseGauges {

    private static final Logger LOG = System.getLogger(HouseGauges.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    MetricRegistry registry;

    @EJB
    Counting counting;

    @Inject
    AcrossTenants acrossTenants;

    @Inject
    Clock clock;

    private HouseCount last = HouseCount.NONE;
    private Instant countedAt = Instant.MIN;

    @PostConstruct
    void begin() {
        gauge("comanda_outbox_length", "Events that the broker has not got yet", HouseCount::outbox);
        gauge("comanda_dead_letters", "Messages that wait for a person", HouseCount::deadLetters);
        gauge(
                "comanda_sync_backlog",
                "Acts that the device with most of them has not handed over",
                HouseCount::journalBacklog);
        gauge("comanda_database_connections", "Connections of the pools of all nodes", HouseCount::connections);
        gauge("comanda_database_connections_busy", "Connections in use just now", HouseCount::busyConnections);
    }

    private void gauge(String name, String description, ToLongFunction<HouseCount> part) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        registry.gauge(metadata, () -> part.applyAsLong(current()));
    }

    /** The last count while the database is away; that it is away, readiness tells. */
    private synchronized HouseCount current() {
        Instant now = clock.instant();
        if (countedAt.plus(FRESH).isBefore(now)) {
            try {
                last = acrossTenants.through(Door.HEALTH, "count what waits", counting::count);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What waits could not be counted: {0}", e);
            }
            countedAt = now;
        }
        return last;
    }
}
