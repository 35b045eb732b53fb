package app.comanda.payment.stripe;

import app.comanda.payment.ChargeRequest;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose Stripe it is: a restaurant's own, by its secret key, or one connected to Comanda's, by Comanda's key and the
 * restaurant's account id.
 */
@ApplicationScoped
public class StripeAccounts {

    /** {@code sk_…} or {@code rk_…}; a connected restaurant has none. */
    static final AccountField SECRET_KEY = AccountField.secret("secretKey").optional();
    /** {@code whsec_…}, several with blanks between while one replaces another. */
    static final AccountField WEBHOOK_SECRET =
            AccountField.secret("webhookSecret").optional();
    /** {@code tmr_…}, where a till names none. */
    static final AccountField USUAL_READER = AccountField.setting("reader").optional();
    /** {@code tml_…}, a place of Stripe Terminal; left out, readers of all places are taken. */
    static final AccountField PLACE = AccountField.setting("location").optional();

    @Inject
    StripeLine line;

    @Inject
    @ConfigProperty(name = "comanda.stripe.platform.key")
    Optional<String> platformKey;

    /** Where that key is good; it is shown to no other address, whatever an owner enters. */
    @Inject
    @ConfigProperty(name = "comanda.stripe.platform.url", defaultValue = "https://api.stripe.com")
    URI platformBase;

    static List<AccountField> fields() {
        return List.of(SECRET_KEY, WEBHOOK_SECRET, USUAL_READER, PLACE);
    }

    /** Whether restaurants can be connected to Comanda. */
    boolean hasPlatform() {
        return platformKey.filter(key -> !key.isBlank()).isPresent();
    }

    URI platformBase() {
        return platformBase;
    }

    /** As the restaurant. @throws AuthenticationException without any key */
    public V1Services of(Access access) throws StripeException {
        Optional<String> connected = access.setting(Access.CONNECTED);
        if (connected.isPresent()) {
            return platformClient().setStripeAccount(connected.get()).build().v1();
        }
        String own = access.secrets().getOrDefault(SECRET_KEY.name(), "");
        return client(access.base(), own).build().v1();
    }

    /** As Comanda, which has restaurants. @throws AuthenticationException without any key */
    public V1Services platform() throws StripeException {
        return platformClient().build().v1();
    }

    private StripeClient.StripeClientBuilder platformClient() throws AuthenticationException {
        return client(platformBase, platformKey.orElse(""));
    }

    private StripeClient.StripeClientBuilder client(URI base, String key) throws AuthenticationException {
        if (key.isBlank()) {
            throw new AuthenticationException("no key", null, null, 401);
        }
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(base.toString())
                .setHttpClient(line.http())
                .setConnectTimeout(StripeLine.READ_TIMEOUT)
                .setReadTimeout(StripeLine.READ_TIMEOUT)
                .setMaxNetworkRetries(0);
    }

    /** With the key that makes asking twice move money once. */
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /**
     * What Comanda keeps of a payment to a connected account, in Stripe's units, halves up where those are larger than ours;
     * empty for a restaurant's own account.
     */
    static Optional<Long> share(ChargeRequest request) throws StripeAmount.Unpayable {
        return request.access().setting(Access.CONNECTED).isEmpty()
                ? Optional.empty()
                : Optional.of(StripeAmount.nearest(request.platformFee(), request.currency()));
    }
}
