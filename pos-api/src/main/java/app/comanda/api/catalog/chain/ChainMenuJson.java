package app.comanda.api.catalog.chain;

import app.comanda.api.http.Required;
import app.comanda.catalog.chain.ChainMenu;
import app.comanda.catalog.chain.ChainMenuDetails;
import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the chain's menu, as it is told and as it is asked for.
 *
 * @param document a menu file; lists leave it out
 * @param version as read; for changes only
 */
public record ChainMenuJson(
        @Nullable UUID id,
        @Nullable Integer number,
        @Nullable String name,
        @Nullable String currency,
        @Nullable String document,
        @Nullable ChainRulesJson rules,
        @Nullable String standing,
        @Nullable Instant publishAt,
        @Nullable String madeBy,
        @Nullable Instant madeAt,
        @Nullable Long version) {

    static ChainMenuJson of(ChainMenu menu, Instant now) {
        return of(menu, menu.document(), now);
    }

    /** For lists. */
    static ChainMenuJson summary(ChainMenu menu, Instant now) {
        return of(menu, null, now);
    }

    private static ChainMenuJson of(ChainMenu menu, @Nullable String document, Instant now) {
        return new ChainMenuJson(
                menu.id(),
                menu.number(),
                menu.name(),
                menu.currency().getCurrencyCode(),
                document,
                ChainRulesJson.of(menu.rules()),
                menu.standing(now).name(),
                menu.publishAt(),
                menu.madeBy(),
                menu.madeAt(),
                menu.version());
    }

    ChainMenuDetails details() {
        return new ChainMenuDetails(
                Required.field(name, "name"),
                readCurrency(Required.field(currency, "currency")),
                Required.field(document, "document"),
                ChainRulesJson.rules(rules));
    }

    long readVersion() {
        return Required.field(version, "version");
    }

    private static Currency readCurrency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("outlet.currency", "currency", "This is not an ISO 4217 currency.");
        }
    }
}
