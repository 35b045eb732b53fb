package app.comanda.pricing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the components of a combo are sold for, so that revenue and tax fall on each as its own line. */
public final class ComboPricing {

    private ComboPricing() {}

    /**
     * The combo's price spread over its components in proportion to what they cost alone, by {@link LargestRemainder}.
     *
     * @param price of the combo, 0 or more minor units
     * @param ownPrices of the components when sold alone, 0 or more; at least one
     * @return beside the components; they sum to the price
     * @throws app.comanda.kernel.BusinessException (invalid) naming {@code price}, {@code components} or {@code
     *     components[n].price}
     */
    public static List<Long> spread(long price, List<Long> ownPrices) {
        Checks.amount(price, "price");
        if (ownPrices.isEmpty()) {
            throw Checks.refusal("missing", "components", "has nothing to sell");
        }
        long[] weights = IntStream.range(0, ownPrices.size())
                .mapToLong(i -> Checks.amount(ownPrices.get(i), "components[" + i + "].price"))
                .toArray();
        return Arrays.stream(LargestRemainder.spread(price, weights)).boxed().toList();
    }
}
