package app.comanda.ordering.charge;

import app.comanda.catalog.PriceBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The rules in memory, each kept as long as the price book beside which it was read. A change moves the menu's version
 * on, so that the next order has a new book and with it the new rule.
 */
@ApplicationScoped
public class ChargeBook {

    @Inject
    ServiceCharges charges;

    private final Map<PriceBook, Optional<ChargeRule>> rules = Collections.synchronizedMap(new WeakHashMap<>());

    /** Empty where the outlet charges nothing. */
    public Optional<ChargeRule> beside(PriceBook book) {
        Optional<ChargeRule> known = rules.get(book);
        if (known != null) {
            return known;
        }
        Optional<ChargeRule> read =
                charges.find(book.outletId()).map(ServiceCharge::rule).filter(ChargeRule::active);
        rules.put(book, read);
        return read;
    }
}
