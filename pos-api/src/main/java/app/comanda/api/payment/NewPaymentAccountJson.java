package app.comanda.api.payment;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import app.comanda.payment.account.AccountDetails;
import app.comanda.payment.account.Bearer;
import app.comanda.payment.account.MethodTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of an account with a payment vendor.
 *
 * @param outletId left out for all outlets
 * @param secrets those that are new; at a change, what is left out stays
 * @param bearer GUEST or RESTAURANT; RESTAURANT where it is left out
 * @param active true where it is left out
 */
public record NewPaymentAccountJson(
        @Nullable UUID outletId,
        @Nullable String provider,
        @Nullable String title,
        @Nullable String baseUrl,
        @Nullable List<Method> methods,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> secrets,
        @Nullable String bearer,
        @Nullable Boolean active,
        @Nullable Long version) {

    /** What the vendor keeps of payments by a method. */
    public record Method(
            @Nullable String method,
            @Nullable String feePercent,
            @Nullable Long feeFixed) {}

    AccountDetails details() {
        return new AccountDetails(
                outletId,
                Required.field(provider, "provider"),
                Required.field(title, "title"),
                Required.field(baseUrl, "baseUrl"),
                terms(),
                settings == null ? Map.of() : settings,
                secrets == null ? Map.of() : secrets,
                readBearer(),
                active == null || active ? AccountDetails.Use.ACTIVE : AccountDetails.Use.RESTING);
    }

    private Bearer readBearer() {
        if (bearer == null || bearer.equals(Bearer.RESTAURANT.name())) {
            return Bearer.RESTAURANT;
        }
        if (bearer.equals(Bearer.GUEST.name())) {
            return Bearer.GUEST;
        }
        throw BusinessException.invalid("value.unknown", "bearer", "Use one of [GUEST, RESTAURANT].");
    }

    private List<MethodTerms> terms() {
        List<MethodTerms> terms = new ArrayList<>();
        List<Method> said = methods == null ? List.of() : methods;
        for (int i = 0; i < said.size(); i++) {
            Method one = said.get(i);
            terms.add(new MethodTerms(
                    Required.field(one.method(), "methods[" + i + "].method"),
                    one.feePercent() == null ? "0" : one.feePercent(),
                    one.feeFixed() == null ? 0 : one.feeFixed()));
        }
        return terms;
    }

    /** The text hides the secrets, should a log or a message have it. */
    @Override
    public String toString() {
        return "NewPaymentAccountJson[" + provider + " " + title + "]";
    }
}
