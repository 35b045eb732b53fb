package app.comanda.payment.stripe;

import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose Stripe it is: a restaurant's own, by its secret key, or one connected to Comanda's, by Comanda's key and the
 * restaurant's account id.
 */
@ApplicationScoped
public class StripeAccounts {

    /** {@code sk_…} or {@code rk_…}; left out, Comanda's own is used. */
    static final AccountField SECRET_KEY = AccountField.secret("secretKey").optional();
    /** {@code whsec_…}, several with blanks between while one replaces another. */
    static final AccountField WEBHOOK_SECRET =
            AccountField.secret("webhookSecret").optional();
    /** {@code acct_…} of a restaurant that is connected to Comanda's account. */
    static final AccountField STRIPE_ACCOUNT =
            AccountField.setting("stripeAccount").optional();

    /** {@code tmr_…}, where a till names none. */
    static final AccountField USUAL_READER = AccountField.setting("reader").optional();

    @Inject
    StripeLine line;

    @Inject
    @ConfigProperty(name = "comanda.stripe.platform.key")
    Optional<String> platformKey;

    @Inject
    @ConfigProperty(name = "comanda.platform.fee.percent", defaultValue = "1.0")
    BigDecimal platformPercent;

    static List<AccountField> fields() {
        return List.of(SECRET_KEY, WEBHOOK_SECRET, STRIPE_ACCOUNT, USUAL_READER);
    }

    /** As the restaurant. @throws AuthenticationException without any key */
    public V1Services of(Access access) throws StripeException {
        StripeClient.StripeClientBuilder client = client(access);
        access.setting(STRIPE_ACCOUNT.name()).ifPresent(client::setStripeAccount);
        return client.build().v1();
    }

    /** As Comanda, which has restaurants. @throws AuthenticationException without any key */
    public V1Services platform(Access access) throws StripeException {
        return client(access).build().v1();
    }

    private StripeClient.StripeClientBuilder client(Access access) throws StripeException {
        return StripeClient.builder()
                .setApiKey(key(access))
                .setApiBase(access.base().toString())
                .setHttpClient(line.http())
                .setConnectTimeout(StripeLine.READ_TIMEOUT)
                .setReadTimeout(StripeLine.READ_TIMEOUT)
                .setMaxNetworkRetries(0);
    }

    private String key(Access access) throws AuthenticationException {
        Optional<String> own = Optional.ofNullable(access.secrets().get(SECRET_KEY.name()));
        Optional<String> platform = access.setting(STRIPE_ACCOUNT.name()).isPresent() ? platformKey : Optional.empty();
        return own.filter(key -> !key.isBlank())
                .or(() -> platform)
                .orElseThrow(() -> new AuthenticationException("no key", null, null, 401));
    }

    /** With the key that makes asking twice move money once. */
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** What Comanda takes of a payment to a connected account, in Stripe's units; empty for a restaurant's own account. */
    public Optional<Long> share(Access access, long units) {
        return access.setting(STRIPE_ACCOUNT.name())
                .map(connected -> platformPercent
                        .multiply(BigDecimal.valueOf(units))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
