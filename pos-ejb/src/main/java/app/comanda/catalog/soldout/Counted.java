package app.comanda.catalog.soldout;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted.
 *
 * @param itemId null where it is a modifier
 * @param modifierId null where it is an item
 */
public record Counted(@Nullable UUID itemId, @Nullable UUID modifierId, Stock stock) {

    /** Whether there was enough before so many were taken. */
    boolean fellBelowZeroBy(BigDecimal taken) {
        BigDecimal left = stock.left();
        return left != null && left.signum() < 0 && left.add(taken).signum() >= 0;
    }

    /** Whichever of the two it is. */
    public UUID subjectId() {
        return itemId == null ? java.util.Objects.requireNonNull(modifierId) : itemId;
    }
}
