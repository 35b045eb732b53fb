package app.comanda.ordering.adjustment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something was taken off a bill.
 *
 * @param reason the text of the reason as it was then
 * @param note what the staff add to it
 */
record Grounds(
        @Nullable UUID reasonId,
        @Nullable String reason,
        @Nullable String note) {

    /** None given, as none is asked for. */
    static final Grounds NONE = new Grounds(null, null, null);

    Grounds noting(@Nullable String words) {
        return new Grounds(reasonId, reason, words);
    }

    /** As the bill calls it. */
    String named() {
        return reason == null ? "" : reason;
    }
}
