package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;

/**
 * What an owner says of a tax.
 *
 * @param percent 0 to 999.9999, four decimals at most
 * @param compound falls on the amount plus the taxes before it
 * @param position taxes are charged in this order
 * @param active an inactive tax stays on its items but is not charged
 */
public record TaxDetails(String name, BigDecimal percent, boolean compound, int position, boolean active) {

    private static final BigDecimal BEYOND = new BigDecimal(1000);

    public TaxDetails {
        name = MenuRules.name(name, 100, "name");
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(BEYOND) >= 0 || percent.scale() > 4) {
            throw BusinessException.invalid(
                    "tax.percent", "percent", "A percentage is 0 to 999.9999 with at most four decimals.");
        }
    }
}
