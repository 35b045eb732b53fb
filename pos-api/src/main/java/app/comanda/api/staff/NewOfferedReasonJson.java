package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.staff.reason.Reason;
import org.jspecify.annotations.Nullable;

/** A reason to be offered, as the last of its kind. */
public record NewOfferedReasonJson(
        Reason.@Nullable Kind kind, @Nullable String text) {

    Reason.Kind neededKind() {
        return Required.field(kind, "kind");
    }

    String neededText() {
        return Required.field(text, "text");
    }
}
