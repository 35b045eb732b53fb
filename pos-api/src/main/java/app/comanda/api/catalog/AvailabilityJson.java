package app.comanda.api.catalog;

import app.comanda.catalog.soldout.Counted;
import app.comanda.catalog.soldout.Stock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an outlet counts or has sold out; of all else on its menu there is enough. */
public record AvailabilityJson(UUID outletId, List<CountedJson> counted) {

    /**
     * An item or a modifier.
     *
     * @param left portions, decimal string
     */
    public record CountedJson(
            @Nullable UUID itemId,
            @Nullable UUID modifierId,
            Stock.State state,
            @Nullable String left,
            @Nullable String resetsTo) {

        static CountedJson of(Counted counted) {
            Stock stock = counted.stock();
            return new CountedJson(
                    counted.itemId(),
                    counted.modifierId(),
                    stock.state(),
                    StockJson.text(stock.left()),
                    StockJson.text(stock.resetsTo()));
        }
    }

    static AvailabilityJson of(UUID outletId, List<Counted> counted) {
        return new AvailabilityJson(
                outletId, counted.stream().map(CountedJson::of).toList());
    }
}
