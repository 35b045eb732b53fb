package app.comanda.catalog.menuimport;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which money a file's prices are. */
@ApplicationScoped
class MenuCurrency {

    @Inject
    Outlets outlets;

    /** @param outletId null where all outlets take the same money */
    Currency of(@Nullable UUID outletId) {
        if (outletId != null) {
            return Currency.getInstance(outlets.get(outletId).currency());
        }
        List<String> currencies =
                outlets.all().stream().map(Outlet::currency).distinct().toList();
        if (currencies.size() != 1) {
            throw BusinessException.invalid(
                    "import.currency",
                    "outlet",
                    currencies.isEmpty()
                            ? "Add an outlet first: prices are in its currency."
                            : "The outlets take different money; name the outlet in whose currency the prices are.");
        }
        return Currency.getInstance(currencies.get(0));
    }
}
