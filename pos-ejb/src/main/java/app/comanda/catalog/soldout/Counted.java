package app.comanda.catalog.soldout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted.
 *
 * @param itemId null where it is a modifier
 * @param modifierId null where it is an item
 */
public record Counted(@Nullable UUID itemId, @Nullable UUID modifierId, Stock stock) {

    /** Whichever of the two it is. */
    public UUID subjectId() {
        return itemId == null ? java.util.Objects.requireNonNull(modifierId) : itemId;
    }
}
