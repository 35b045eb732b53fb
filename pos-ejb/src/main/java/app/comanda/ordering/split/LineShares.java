package app.comanda.ordering.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has how much of a line.
 *
 * @param weights beside the parts, 0 or more: 1 and 0 for one guest's own dish, 1 and 1 for a shared bottle, 2 and 1 for
 *     two thirds and a third
 */
public record LineShares(@Nullable UUID lineId, List<@Nullable Long> weights) {

    public LineShares {
        weights = Collections.unmodifiableList(new ArrayList<>(weights));
    }
}
