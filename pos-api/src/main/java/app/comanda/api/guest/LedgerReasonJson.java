package app.comanda.api.guest;

import app.comanda.api.http.Required;
import org.jspecify.annotations.Nullable;

/** Why something is done with a card or an account. */
public record LedgerReasonJson(@Nullable String reason) {

    String told() {
        return Required.field(reason, "reason");
    }
}
