package app.comanda.sync;

import app.comanda.ordering.split.LineShares;
import app.comanda.ordering.split.SplitPlan;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the kinds of events say that happen at tables (docs/sync.md). */
final class TableBodies {

    private TableBodies() {}

    /** @param label for an order that is put aside */
    record OfOrder(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable Integer course,
            @Nullable String label) {}

    /** @param seat null for the whole table */
    record Seated(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID lineId,
            @Nullable Integer seat) {}

    record Split(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            SplitPlan.@Nullable How how,
            @Nullable List<Part> parts,
            @Nullable List<Shares> shares) {

        List<UUID> ids() {
            List<Part> all = Bodies.need(parts, "parts");
            if (all.size() < SplitPlan.FEWEST_PARTS || all.size() > SplitPlan.MOST_PARTS) {
                throw EventRefused.body("body.parts", "A bill is split into 2 to 50 parts.");
            }
            return IntStream.range(0, all.size())
                    .mapToObj(i -> Bodies.need(all.get(i).id(), "parts[" + i + "].id"))
                    .toList();
        }

        List<Long> totals() {
            List<Part> all = Bodies.need(parts, "parts");
            return IntStream.range(0, all.size())
                    .mapToObj(i -> Bodies.need(all.get(i).total(), "parts[" + i + "].total"))
                    .toList();
        }

        SplitPlan plan() {
            return switch (Bodies.need(how, "how")) {
                case BY_ITEM -> new SplitPlan.ByItem(lineShares());
                case BY_SEAT -> new SplitPlan.BySeat(lineShares());
                case EQUAL -> new SplitPlan.Equal(ids().size());
                case AMOUNT -> new SplitPlan.Amount(List.copyOf(totals()));
            };
        }

        private List<LineShares> lineShares() {
            List<Shares> all = shares == null ? List.of() : shares;
            return IntStream.range(0, all.size())
                    .mapToObj(i -> new LineShares(
                            Bodies.need(all.get(i).lineId(), "shares[" + i + "].lineId"),
                            Bodies.need(all.get(i).weights(), "shares[" + i + "].weights")))
                    .toList();
        }
    }

    record Part(@Nullable UUID id, @Nullable Long total) {}

    record Shares(@Nullable UUID lineId, @Nullable List<@Nullable Long> weights) {}

    record OfVisit(
            @Nullable UUID visitId,
            @Nullable UUID outletId,
            @Nullable UUID tableId,
            @Nullable Integer covers) {}
}
