package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.reconciliation.Payout;
import app.comanda.payment.reconciliation.PayoutReading;
import app.comanda.payment.reconciliation.ReconciliationReading;
import app.comanda.payment.reconciliation.VendorMovement;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payout, and the payments and refunds in it. */
@Named
@ViewScoped
public class PayoutPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PayoutReading reading;

    @EJB
    ReconciliationReading reconciliations;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable Payout payout;
    private Map<UUID, String> numbers = Map.of();

    public void load() {
        if (id == null) {
            throw BusinessException.notFound("payout.unknown", "There is no such payout.");
        }
        Payout read = reading.get(id);
        payout = read;
        numbers = reconciliations.numbers(read.content().stream()
                .map(VendorMovement::orderId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    public String order(UUID order) {
        return texts.of("reconciliation.order", numbers.getOrDefault(order, ""));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Payout getPayout() {
        return payout;
    }
}
