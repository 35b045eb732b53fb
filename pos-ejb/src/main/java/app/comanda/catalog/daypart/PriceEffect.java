package app.comanda.catalog.daypart;

import app.comanda.catalog.menu.MenuRules;
import app.comanda.kernel.BusinessException;
import app.comanda.pricing.UnitPrice;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a price.
 *
 * @param percent above 0, at most 100, at most four decimals; only of PERCENT_OFF
 * @param amount minor units; only of the others
 */
public record PriceEffect(
        Kind kind, @Nullable BigDecimal percent, @Nullable Long amount) {

    /** How it is said. */
    public enum Kind {
        PERCENT_OFF,
        /** At most the price itself: nothing is sold below 0. */
        AMOUNT_OFF,
        /** May be dearer than the menu, e.g. for a delivery service. */
        FIXED_PRICE
    }

    private static final BigDecimal WHOLE = new BigDecimal(100);

    public PriceEffect {
        if (kind == Kind.PERCENT_OFF) {
            percent = percentage(percent);
            refuse(amount != null, "amount", "A percentage has no amount.");
        } else {
            refuse(percent != null, "percent", "An amount has no percentage.");
            refuse(amount == null, "amount", "Say how much.");
            MenuRules.price(Objects.requireNonNull(amount), "amount");
            refuse(kind == Kind.AMOUNT_OFF && amount == 0, "amount", "Take off more than nothing.");
        }
    }

    private static BigDecimal percentage(@Nullable BigDecimal percent) {
        if (percent == null || percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
            throw refusal("percent", "Take off more than 0 % and at most 100 %.");
        }
        BigDecimal bare = percent.stripTrailingZeros();
        refuse(bare.scale() > 4, "percent", "A percentage has at most four decimals.");
        return bare;
    }

    private static void refuse(boolean wrong, String field, String why) {
        if (wrong) {
            throw refusal(field, why);
        }
    }

    private static BusinessException refusal(String field, String why) {
        return BusinessException.invalid("price-rule.effect", field, why);
    }

    /**
     * @param price of one, minor units
     * @param rounding the outlet's mode, for percentages
     */
    long on(long price, String rounding) {
        return switch (kind) {
            case PERCENT_OFF ->
                UnitPrice.lessPercent(price, Objects.requireNonNull(percent).toPlainString(), rounding);
            case AMOUNT_OFF -> UnitPrice.lessAmount(price, Objects.requireNonNull(amount));
            case FIXED_PRICE -> Objects.requireNonNull(amount);
        };
    }
}
