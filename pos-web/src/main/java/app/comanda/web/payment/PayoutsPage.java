package app.comanda.web.payment;

import app.comanda.payment.reconciliation.Payout;
import app.comanda.payment.reconciliation.PayoutReading;
import app.comanda.web.frame.Span;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** What vendors sent to the bank. */
@Named
@ViewScoped
public class PayoutsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PayoutReading reading;

    @Inject
    Workplace workplace;

    @Inject
    transient Clock clock;

    private transient List<Payout> payouts = List.of();
    private final Span span = new Span();

    public void load() {
        payouts = span.read(clock, workplace.getZone(), (first, last) -> reading.list(null, first, last));
    }

    public List<Payout> getPayouts() {
        return payouts;
    }

    public Span getSpan() {
        return span;
    }
}
