package app.comanda.payment.link;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets links whose time is over; the payments stay. */
@Stateless
public class PaymentLinkRetention implements Retention {

    @Inject
    PaymentLinks links;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return links.removeExpired(clock.instant());
    }
}
