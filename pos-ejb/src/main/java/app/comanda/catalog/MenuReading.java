package app.comanda.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looking at the menu of an outlet. */
@Stateless
public class MenuReading {

    @Inject
    PriceBooks priceBooks;

    /** @throws app.comanda.kernel.BusinessException {@code outlet.unknown} */
    public PriceBook menu(UUID outletId) {
        return priceBooks.current(outletId);
    }
}
