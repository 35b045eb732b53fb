package app.comanda.catalog.soldout;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There are more or fewer portions of something in an outlet than before.
 *
 * @param itemId null where it is a modifier
 * @param modifierId null where it is an item
 * @param left decimal string; null where nobody counts any more
 */
public record ItemAvailabilityChanged(
        UUID outletId,
        @Nullable UUID itemId,
        @Nullable UUID modifierId,
        Stock.State state,
        @Nullable String left) implements Event {

    static ItemAvailabilityChanged of(UUID outletId, Counted counted) {
        var left = counted.stock().left();
        return new ItemAvailabilityChanged(
                outletId,
                counted.itemId(),
                counted.modifierId(),
                counted.stock().state(),
                left == null ? null : left.stripTrailingZeros().toPlainString());
    }
}
