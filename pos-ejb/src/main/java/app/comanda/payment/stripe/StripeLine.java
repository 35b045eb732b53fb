package app.comanda.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.net.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/** Every single call to Stripe goes through here, so that one that hangs is given up. Nothing is tried again by itself. */
@ApplicationScoped
public class StripeLine {

    /** ms; the library's own, a little below what is waited for at most. */
    static final int READ_TIMEOUT = 9_000;

    /** One connection pool for all restaurants. */
    private final HttpClient http = new StripeHttp();

    /** A call. */
    @FunctionalInterface
    public interface Call<T> {
        T made() throws StripeException;
    }

    /** A page of a list, after the entry of that id, or the first. */
    @FunctionalInterface
    public interface Page<T extends HasId> {
        StripeCollection<T> after(@Nullable String id) throws StripeException;
    }

    public HttpClient http() {
        return http;
    }

    /** For calls that ask Stripe to do something. */
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    public <T> T order(Call<T> call) throws StripeException {
        return call.made();
    }

    /** For calls that only read. */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    public <T> T ask(Call<T> call) throws StripeException {
        return call.made();
    }
}
