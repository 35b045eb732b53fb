package app.comanda.kitchen;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How much of a line is void: not to be cooked.
 *
 * @param quantity decimal string
 */
public record VoidedPart(UUID lineId, String quantity) {

    static VoidedPart of(UUID lineId, BigDecimal quantity) {
        return new VoidedPart(lineId, quantity.stripTrailingZeros().toPlainString());
    }
}
