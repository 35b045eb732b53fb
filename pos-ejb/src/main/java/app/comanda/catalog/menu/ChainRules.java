package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a restaurant and its outlets may change of the items that its chain's menu brought.
 *
 * @param free the fields that may be changed; all others follow the chain
 * @param pricePercent how far a free price may be from the chain's, up and down, 0 to 100; null for any price
 */
public record ChainRules(Set<ChainField> free, @Nullable BigDecimal pricePercent) {

    /** Prices and availability are the restaurant's own, the rest is the chain's. */
    public static final ChainRules USUAL = new ChainRules(Set.of(ChainField.PRICE, ChainField.AVAILABILITY), null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws BusinessException {@code chain-menu.price-percent} */
    public ChainRules {
        free = Set.copyOf(free);
        if (pricePercent != null && (pricePercent.signum() < 0 || pricePercent.compareTo(HUNDRED) > 0)) {
            throw BusinessException.invalid(
                    "chain-menu.price-percent", "pricePercent", "Prices may differ by 0 to 100 percent.");
        }
    }

    public boolean allows(ChainField field) {
        return free.contains(field);
    }

    /** @param chainPrice and {@code price} in minor units */
    public boolean allowsPrice(long chainPrice, long price) {
        if (price == chainPrice) {
            return true;
        }
        return allows(ChainField.PRICE) && Math.abs(price - chainPrice) <= mostDifference(chainPrice);
    }

    /** Rounded down: a limit is never exceeded. */
    private long mostDifference(long chainPrice) {
        return pricePercent == null
                ? Long.MAX_VALUE
                : BigDecimal.valueOf(chainPrice)
                        .multiply(pricePercent)
                        .divide(HUNDRED, 0, RoundingMode.DOWN)
                        .longValueExact();
    }
}
