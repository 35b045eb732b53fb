package app.comanda.ordering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as the kitchen must know it.
 *
 * @param serviceMode how the guests want it now
 * @param lines those that are on it now, and whose they are; empty for the whole table
 * @param voided how much was taken off each line, by the lines as they were sent
 */
public record CookingView(
        Preparation preparation,
        ServiceMode serviceMode,
        Map<UUID, Optional<Integer>> lines,
        Map<UUID, BigDecimal> voided) {

    public CookingView {
        lines = Map.copyOf(lines);
        voided = Map.copyOf(voided);
    }
}
