package app.comanda.payment.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of an account with a vendor.
 *
 * @param outletId null for all outlets
 * @param secrets those that are new; what is left out stays as it was. Not shown by its text
 */
public record AccountDetails(
        @Nullable UUID outletId,
        String provider,
        String title,
        String baseUrl,
        List<MethodTerms> methods,
        Map<String, String> settings,
        Map<String, String> secrets,
        Bearer bearer,
        Use use) {

    /** Whether guests may pay by it now. */
    public enum Use {
        ACTIVE,
        RESTING
    }

    public AccountDetails {
        methods = List.copyOf(methods);
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "AccountDetails[" + provider + " " + title + "]";
    }
}
