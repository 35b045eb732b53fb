package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.kernel.BusinessException;

/** How the guest gets the food. */
public enum ServiceMode {
    DINE_IN,
    TAKEAWAY,
    DELIVERY,
    PICKUP;

    /** @throws BusinessException {@code outlet.service-mode} */
    void requireOfferedBy(PriceBook book) {
        if (!book.serves(name())) {
            throw BusinessException.invalid(
                    "outlet.service-mode", "serviceMode", "This outlet does not offer " + this + ".");
        }
    }
}
