package app.comanda.api.till;

import app.comanda.api.http.Query;
import app.comanda.api.http.Required;
import app.comanda.staff.drawer.DrawerMovement;
import app.comanda.staff.drawer.MovementRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer is to be opened for something else than a sale. */
public record NewMovementJson(
        @Nullable String kind,
        @Nullable Long amount,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId) {

    MovementRequest request() {
        DrawerMovement.Kind what = Query.constant(DrawerMovement.Kind.class, Required.field(kind, "kind"), "kind");
        return new MovementRequest(
                Required.field(what, "kind"), amount == null ? 0 : amount, reasonId, note, approvalId);
    }
}
