package app.comanda.ordering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An order as the kitchen must know it.
 *
 * @param serviceMode how the guests want it now
 * @param lines those that are on it now
 * @param voided how much was taken off each line, by the lines as they were sent
 */
public record CookingView(
        Preparation preparation, ServiceMode serviceMode, Set<UUID> lines, Map<UUID, BigDecimal> voided) {

    public CookingView {
        lines = Set.copyOf(lines);
        voided = Map.copyOf(voided);
    }
}
