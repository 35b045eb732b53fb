package app.comanda.api.payment;

import app.comanda.payment.account.MethodTerms;
import app.comanda.payment.account.PaymentAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account with a payment vendor; its secrets are never shown. */
public record PaymentAccountJson(
        UUID id,
        @Nullable UUID outletId,
        String provider,
        String title,
        String baseUrl,
        List<MethodTerms> methods,
        Map<String, String> settings,
        String bearer,
        boolean active,
        @Nullable String connected,
        long version) {

    public static PaymentAccountJson of(PaymentAccount account) {
        return new PaymentAccountJson(
                account.id(),
                account.outletId().orElse(null),
                account.provider(),
                account.title(),
                account.baseUrl(),
                account.methods(),
                account.settings(),
                account.bearer().name(),
                account.isActive(),
                account.connected().orElse(null),
                account.version());
    }
}
