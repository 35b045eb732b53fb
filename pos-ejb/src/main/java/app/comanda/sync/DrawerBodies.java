package app.comanda.sync;

import app.comanda.payment.till.CashCount.CountedPieces;
import app.comanda.staff.drawer.DrawerMovement;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the kinds of events say that tell of a drawer (docs/sync.md), as it came. */
final class DrawerBodies {

    private DrawerBodies() {}

    record Opened(
            @Nullable UUID outletId,
            @Nullable UUID shiftId,
            @JsonProperty("float") @Nullable Long openingFloat) implements OfOutlet {}

    record Moved(
            @Nullable UUID outletId,
            @Nullable UUID shiftId,
            @Nullable UUID movementId,
            DrawerMovement.@Nullable Kind movement,
            @Nullable Long amount,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable Attested approval)
            implements OfOutlet {}

    record Counted(
            @Nullable UUID outletId,
            @Nullable UUID shiftId,
            @Nullable List<CountedPieces> pieces,
            @Nullable Long amount)
            implements OfOutlet {}

    record Closed(
            @Nullable UUID outletId,
            @Nullable UUID shiftId,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable Attested approval)
            implements OfOutlet {}
}
