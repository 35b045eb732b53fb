package app.comanda.payment.stripe;

import app.comanda.payment.CardReaders;
import app.comanda.payment.account.Access;
import com.stripe.model.terminal.Reader;
import com.stripe.param.terminal.ConnectionTokenCreateParams;
import com.stripe.param.terminal.ReaderListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stripe's readers. */
@ApplicationScoped
public class StripeReaders implements CardReaders {

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    @Override
    public String provider() {
        return StripeGateway.PROVIDER;
    }

    @Override
    public List<CardReader> list(Access access) {
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.of(access);
            return StripePages.all(
                            line,
                            after -> stripe.terminal()
                                    .readers()
                                    .list(ReaderListParams.builder()
                                            .setLimit(StripePages.LIMIT)
                                            .setStartingAfter(after)
                                            .setLocation(place(access))
                                            .build()))
                    .stream()
                    .map(StripeReaders::reader)
                    .toList();
        });
    }

    private static CardReader reader(Reader reader) {
        return new CardReader(
                reader.getId(),
                Objects.requireNonNullElse(reader.getLabel(), reader.getId()),
                "online".equals(reader.getStatus()) ? Line.ONLINE : Line.OFFLINE);
    }

    @Override
    public String connectionToken(Access access) {
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.of(access);
            ConnectionTokenCreateParams wish = ConnectionTokenCreateParams.builder()
                    .setLocation(place(access))
                    .build();
            return line.order(() -> stripe.terminal().connectionTokens().create(wish))
                    .getSecret();
        });
    }

    private static @Nullable String place(Access access) {
        return access.setting(StripeAccounts.PLACE.name()).orElse(null);
    }
}
