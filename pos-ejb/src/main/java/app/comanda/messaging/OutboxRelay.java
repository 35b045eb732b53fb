package app.comanda.messaging;

import app.comanda.tenancy.AcrossTenants;
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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Takes what the outbox holds to the broker: at once after a commit of this node, and every half second for what other
 * nodes or a crash left. While the broker or the database is away it tries again with growing pauses.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final long POLL_MILLIS = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Between two batches: each costs a commit of database and broker, so what is published meanwhile shares the next. */
    private static final Duration BETWEEN = Duration.ofMillis(20);

    /** After a pause: an order, the ticket made of it, and what a screen does at once. */
    private static final int AT_ONCE = 3;

    @EJB
    OutboxDispatch dispatch;

    @Inject
    AcrossTenants acrossTenants;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    OutboxBell bell;

    private volatile boolean running = true;

    @PostConstruct
    void start() {
        Thread thread = threads.newThread(this::relayForever);
        thread.setName("comanda-outbox");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        running = false;
        bell.ring();
    }

    private void relayForever() {
        long pause = 0;
        Pace pace = new Pace(BETWEEN, AT_ONCE, System.nanoTime());
        while (running) {
            try {
                if (pause > 0) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                } else if (bell.await(POLL_MILLIS)) {
                    TimeUnit.NANOSECONDS.sleep(pace.take(System.nanoTime()));
                    bell.hush();
                }
                sendAll();
                pause = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause = Math.min(LONGEST_PAUSE.toMillis(), Math.max(250, pause * 2));
                LOG.log(Level.WARNING, "The outbox waits {0} ms, the broker or the database is away: {1}", pause, e);
            }
        }
    }

    private void sendAll() {
        int sent = OutboxDispatch.BATCH;
        while (running && sent == OutboxDispatch.BATCH) {
            sent = acrossTenants.through(Door.OUTBOX_RELAY, "send waiting events", dispatch::sendBatch);
        }
    }
}
