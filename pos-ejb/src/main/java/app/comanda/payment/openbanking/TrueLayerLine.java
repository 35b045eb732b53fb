package app.comanda.payment.openbanking;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** The one line to TrueLayer, so that time-outs and the breaker are of the vendor. Never tries anything again. */
@ApplicationScoped
public class TrueLayerLine {

    /** Above the longest time-out of a request; a request has its own. */
    private static final long LIMIT_MILLIS = 11_000;

    private final Wire wire = new Wire();

    /**
     * An open breaker throws before anything is sent. What can't be connected to fails fast anyway, and may be one
     * restaurant's wrong address, so only silence counts.
     */
    @Timeout(LIMIT_MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5000, skipOn = NotSent.class)
    public Reply send(HttpRequest request) {
        return wire.send(request);
    }
}
