package app.comanda.catalog.chain;

import app.comanda.catalog.menu.ChainRules;
import app.comanda.kernel.BusinessException;
import java.util.Currency;

/**
 * What is said of a draft.
 *
 * @param name for people, 1 to 100 characters
 * @param document a menu file
 */
public record ChainMenuDetails(String name, Currency currency, String document, ChainRules rules) {

    public ChainMenuDetails {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw BusinessException.invalid(
                    "chain-menu.name", "name", "A version has a name of at most 100 characters.");
        }
    }
}
