package app.comanda.payment.remote;

import app.comanda.payment.account.MethodTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Comanda keeps of each payment that a vendor moves. */
@ApplicationScoped
public class PlatformFee {

    @Inject
    @ConfigProperty(name = "comanda.platform.fee.percent", defaultValue = "1.0")
    String percent;

    /** Minor units, halves up. */
    long of(long amount) {
        return MethodTerms.share(amount, percent);
    }

    public String percent() {
        return percent;
    }
}
