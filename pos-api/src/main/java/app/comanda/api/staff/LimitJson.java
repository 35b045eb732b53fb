package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.staff.approval.Limit;
import org.jspecify.annotations.Nullable;

/** @param most minor units of the outlet's currency; for {@code UP_TO} only */
public record LimitJson(
        Limit.@Nullable Extent extent, @Nullable Long most) {

    Limit limit() {
        Limit.Extent asked = Required.field(extent, "extent");
        long amount = asked == Limit.Extent.UP_TO ? Required.field(most, "most") : most == null ? 0 : most;
        return new Limit(asked, amount);
    }
}
