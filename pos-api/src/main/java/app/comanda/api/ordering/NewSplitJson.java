package app.comanda.api.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.split.LineShares;
import app.comanda.ordering.split.SplitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a bill shall be split.
 *
 * @param parts how many, for EQUAL
 * @param shares who has what of which line, for BY_ITEM; for BY_SEAT only lines to be shared otherwise
 * @param amounts minor units that sum to the total, for AMOUNT
 * @param version the order's version as read
 */
public record NewSplitJson(
        SplitPlan.@Nullable How how,
        @Nullable Integer parts,
        @Nullable List<@Nullable SharesJson> shares,
        @Nullable List<@Nullable Long> amounts,
        @Nullable Long version) {

    /** @param weights beside the parts, 0 or more */
    public record SharesJson(
            @Nullable UUID lineId, @Nullable List<@Nullable Long> weights) {}

    SplitPlan plan() {
        SplitPlan.How by = how;
        if (by == null) {
            throw BusinessException.invalid("json.missing", "how", "Say how the bill is split.");
        }
        return switch (by) {
            case BY_ITEM -> new SplitPlan.ByItem(lineShares());
            case BY_SEAT -> new SplitPlan.BySeat(lineShares());
            case EQUAL -> new SplitPlan.Equal(parts == null ? 0 : parts);
            case AMOUNT -> new SplitPlan.Amount(amounts == null ? List.of() : amounts);
        };
    }

    private List<LineShares> lineShares() {
        List<@Nullable SharesJson> given = shares == null ? List.of() : shares;
        List<LineShares> read = new ArrayList<>(given.size());
        for (SharesJson line : given) {
            List<@Nullable Long> weights = line == null ? null : line.weights();
            read.add(new LineShares(line == null ? null : line.lineId(), weights == null ? List.of() : weights));
        }
        return read;
    }
}
