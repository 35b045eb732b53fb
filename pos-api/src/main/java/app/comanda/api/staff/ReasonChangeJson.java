package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.staff.reason.ReasonDetails;
import org.jspecify.annotations.Nullable;

/** @param version as read */
public record ReasonChangeJson(
        @Nullable String text,
        @Nullable Integer position,
        @Nullable Boolean active,
        @Nullable Long version) {

    ReasonDetails details() {
        return new ReasonDetails(
                Required.field(text, "text"), Required.field(position, "position"), Required.field(active, "active"));
    }

    long readVersion() {
        return Required.field(version, "version");
    }
}
