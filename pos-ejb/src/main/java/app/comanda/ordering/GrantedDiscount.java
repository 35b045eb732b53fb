package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.pricing.Discount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A discount on an order or on one of its lines: either a percentage or an amount.
 *
 * @param percent decimal string above 0 and up to 100, at most four decimals, of what remains when its turn comes
 * @param amount minor units above 0; takes no more than remains
 * @param name why it was given, as the bill tells it
 */
public record GrantedDiscount(
        UUID id,
        Kind kind,
        @Nullable String percent,
        @Nullable Long amount,
        String name) {

    /** As many as a bill can have on one line, or on the whole. */
    private static final int MOST = 20;

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What it is for. */
    public enum Kind {
        /** The line is on the house. */
        COMP,
        DISCOUNT
    }

    public GrantedDiscount {
        if ((percent == null) == (amount == null)) {
            throw BusinessException.invalid(
                    "discount.size", "percent", "A discount is either a percentage or an amount.");
        }
        if (percent != null && !isPercentage(percent)) {
            throw BusinessException.invalid(
                    "discount.size", "percent", "A discount is above 0 and at most 100 %, with at most four decimals.");
        }
        if (amount != null && amount <= 0) {
            throw BusinessException.invalid("discount.size", "amount", "A discount is above 0.");
        }
    }

    /** The whole line on the house. */
    public static GrantedDiscount comp(UUID id, String name) {
        return new GrantedDiscount(id, Kind.COMP, ALL.toPlainString(), null, name);
    }

    private static boolean isPercentage(String text) {
        if (!PERCENT.matcher(text).matches()) {
            return false;
        }
        BigDecimal percent = new BigDecimal(text);
        return percent.signum() > 0 && percent.compareTo(ALL) <= 0;
    }

    static void requireRoom(List<GrantedDiscount> given) {
        if (given.size() >= MOST) {
            throw BusinessException.conflict("discount.too-many", "There are " + MOST + " discounts already.");
        }
    }

    static List<GrantedDiscount> without(UUID discountId, List<GrantedDiscount> given) {
        return given.stream().filter(one -> !one.id().equals(discountId)).toList();
    }

    /** As the money engine reads it. */
    Discount priced() {
        return new Discount(percent, amount, name);
    }

    boolean isComp() {
        return kind == Kind.COMP;
    }
}
