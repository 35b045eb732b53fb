package app.comanda.catalog.soldout;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;

/** Fewer portions are left than were asked for. */
public final class ItemSoldOut extends BusinessException {

    private static final long serialVersionUID = 1L;

    ItemSoldOut(String name, BigDecimal left, String field) {
        super(
                Kind.CONFLICT,
                "item.sold-out",
                left.signum() <= 0
                        ? name + " is sold out."
                        : "Only " + left.stripTrailingZeros().toPlainString() + " of " + name + " are left.",
                field);
    }
}
