package app.comanda.ordering.charge;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.ServiceMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an outlet charges for service, and on which orders.
 *
 * @param name as the bill calls it, 1 to 60 characters
 * @param percent decimal string above 0 and up to 100, at most four decimals, of the lines after discounts; null where
 *     it is an amount
 * @param amount minor units above 0; null where it is a percentage
 * @param taxes that fall on it
 * @param modes of the orders that bear it
 * @param fromCovers guests from which on it is charged, 1 to 999; null for every order
 * @param active whether it is charged at all
 */
public record ChargeRule(
        String name,
        @Nullable String percent,
        @Nullable Long amount,
        List<UUID> taxes,
        Set<ServiceMode> modes,
        @Nullable Integer fromCovers,
        boolean active) {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 60;
    private static final int MOST_COVERS = 999;

    /** Of an outlet that has said nothing. */
    public static final ChargeRule NONE =
            new ChargeRule("Service", "10", null, List.of(), Set.of(ServiceMode.DINE_IN), null, false);

    public ChargeRule {
        name = name.strip();
        taxes = List.copyOf(taxes);
        modes = Set.copyOf(modes);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw BusinessException.invalid("charge.name", "name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        if ((percent == null) == (amount == null)) {
            throw BusinessException.invalid("charge.size", "percent", "A charge is either a percentage or an amount.");
        }
        if (percent != null && !isPercentage(percent)) {
            throw BusinessException.invalid(
                    "charge.size", "percent", "A charge is above 0 and at most 100 %, with at most four decimals.");
        }
        if (amount != null && amount <= 0) {
            throw BusinessException.invalid("charge.size", "amount", "A charge is above 0.");
        }
        if (modes.isEmpty()) {
            throw BusinessException.invalid("charge.modes", "modes", "Say which orders bear it.");
        }
        if (fromCovers != null && (fromCovers < 1 || fromCovers > MOST_COVERS)) {
            throw BusinessException.invalid(
                    "charge.covers", "fromCovers", "Give a number of guests from 1 to " + MOST_COVERS + ".");
        }
    }

    private static boolean isPercentage(String text) {
        if (!PERCENT.matcher(text).matches()) {
            return false;
        }
        BigDecimal percent = new BigDecimal(text);
        return percent.signum() > 0 && percent.compareTo(ALL) <= 0;
    }

    /** Whether it is the same for a large bill and a small one. */
    public boolean chargesAmount() {
        return amount != null;
    }

    /** @param covers guests at the table; null where nobody has said, which is none */
    public boolean appliesTo(ServiceMode mode, @Nullable Integer covers) {
        return active && modes.contains(mode) && (fromCovers == null || (covers != null && covers >= fromCovers));
    }
}
