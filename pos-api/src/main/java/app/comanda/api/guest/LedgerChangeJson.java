package app.comanda.api.guest;

import app.comanda.api.http.Required;
import org.jspecify.annotations.Nullable;

/** @param amount minor units */
public record LedgerChangeJson(
        @Nullable Long amount, @Nullable String reason) {

    long by() {
        return Required.field(amount, "amount");
    }

    String why() {
        return Required.field(reason, "reason");
    }
}
