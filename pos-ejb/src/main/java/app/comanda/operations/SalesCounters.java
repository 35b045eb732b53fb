package app.comanda.operations;

import app.comanda.ordering.OrderPlaced;
import app.comanda.payment.PaymentSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts orders and payments of this node since its start, once they are committed. */
@ApplicationScoped
public class SalesCounters {

    private static final Metadata ORDERS = Metadata.builder()
            .withName("comanda_orders_placed")
            .withDescription("Orders placed")
            .build();
    private static final Metadata PAYMENTS = Metadata.builder()
            .withName("comanda_payments")
            .withDescription("Payments by method and outcome")
            .build();

    @Inject
    MetricRegistry registry;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderPlaced placed) {
        registry.counter(ORDERS).inc();
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentSettled settled) {
        registry.counter(
                        PAYMENTS,
                        new Tag("method", settled.method()),
                        new Tag("outcome", settled.outcome().name()))
                .inc();
    }
}
