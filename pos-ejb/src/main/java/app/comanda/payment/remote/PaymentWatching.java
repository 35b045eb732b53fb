package app.comanda.payment.remote;

import app.comanda.tenancy.TenantContext;
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
import java.util.UUID;

/**
 * Asks vendors about payments that somebody waits for. Where nothing changed, which is nearly always, that is the question
 * to the vendor and nothing else: no transaction, no lock, no statement.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWatching {

    private static final Logger LOG = System.getLogger(PaymentWatching.class.getName());

    /** Two vendors that take their time leave a third of them. */
    private static final int THREADS = 3 * PaymentWatch.MOST_OF_AN_ACCOUNT;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    PaymentWatch watch;

    @EJB
    RemotePaying remotePaying;

    @Resource
    ManagedThreadFactory threads;

    private volatile boolean running = true;

    @PostConstruct
    void start() {
        for (int i = 0; i < THREADS; i++) {
            Thread thread = threads.newThread(this::watchForever);
            thread.setName("comanda-payments-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        running = false;
    }

    private void watchForever() {
        while (running) {
            try {
                watch.next(PATIENCE).ifPresent(this::ask);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask(Watched one) {
        TenantContext.system(one.tenant, "payment-watch", UUID.randomUUID().toString())
                .run(() -> {
                    try {
                        remotePaying.checkWatched(one);
                    } catch (RuntimeException e) {
                        LOG.log(Level.INFO, "A payment that is waited for could not be asked about: {0}", e);
                        watch.answered(one, null);
                    }
                });
    }
}
