package app.comanda.api.till;

import app.comanda.payment.till.Explanation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why the count is off; empty where it is right. */
public record ClosingJson(
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId) {

    Explanation explanation() {
        return new Explanation(reasonId, note, approvalId);
    }
}
