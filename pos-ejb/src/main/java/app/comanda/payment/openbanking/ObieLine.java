package app.comanda.payment.openbanking;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** The one line to payment initiators; as {@link TrueLayerLine}. */
@ApplicationScoped
public class ObieLine {

    private static final long LIMIT_MILLIS = 11_000;

    private final Wire wire = new Wire();

    @Timeout(LIMIT_MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5000, skipOn = NotSent.class)
    public Reply send(HttpRequest request) {
        return wire.send(request);
    }
}
