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
import java.time.ZoneId;
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
        ZoneId zone = workplace.getZone();
        payouts = span.read(clock, zone, (first, last) -> reading.list(null, first, last, zone));
    }

    public List<Payout> getPayouts() {
        return payouts;
    }

    public Span getSpan() {
        return span;
    }
}
