package app.comanda.payment.receipt;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets links whose time is over; the receipts themselves stay. */
@Stateless
public class LinkRetention implements Retention {

    @Inject
    ReceiptLinks links;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return links.removeExpired(clock.instant());
    }
}
