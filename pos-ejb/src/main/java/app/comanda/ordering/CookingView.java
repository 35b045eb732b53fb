package app.comanda.ordering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * An order as the kitchen must know it.
 *
 * @param voided how much was taken off each line, by the lines as they were sent
 */
public record CookingView(Preparation preparation, Map<UUID, BigDecimal> voided) {

    public CookingView {
        voided = Map.copyOf(voided);
    }
}
