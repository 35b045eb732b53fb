package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.OutletDetails;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an owner says of a tax.
 *
 * @param percent 0 to 999.9999, four decimals at most
 * @param compound falls on the amount plus the taxes before it
 * @param position taxes are charged in this order
 * @param active an inactive tax stays on its items but is not charged
 * @param serviceModes of the orders that bear it, such as {@code DINE_IN}; empty for all
 */
public record TaxDetails(
        String name, BigDecimal percent, boolean compound, int position, boolean active, List<String> serviceModes) {

    private static final BigDecimal BEYOND = new BigDecimal(1000);

    public TaxDetails {
        name = MenuRules.name(name, 100, "name");
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(BEYOND) >= 0 || percent.scale() > 4) {
            throw BusinessException.invalid(
                    "tax.percent", "percent", "A percentage is 0 to 999.9999 with at most four decimals.");
        }
        if (!OutletDetails.MODES.containsAll(serviceModes)) {
            throw BusinessException.invalid(
                    "outlet.service-modes", "serviceModes", "Service modes are DINE_IN, TAKEAWAY, DELIVERY, PICKUP.");
        }
        serviceModes = serviceModes.stream().distinct().sorted().toList();
    }
}
