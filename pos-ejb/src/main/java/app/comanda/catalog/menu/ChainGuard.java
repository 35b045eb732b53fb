package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what the chain said of its items: asked before a restaurant changes one. Items of its own are its own. */
@ApplicationScoped
public class ChainGuard {

    @Inject
    ChainMenuInForce inForce;

    /** @throws BusinessException {@code item.of-chain}, conflict, naming the field */
    public void checkChange(Item item, ItemDetails before, ItemDetails after) {
        Optional<Long> chainPrice = item.chainPrice();
        if (chainPrice.isEmpty() || before.equals(after)) {
            return;
        }
        ChainRules rules = inForce.rules().orElse(ChainRules.USUAL);
        check(rules, ChainField.NAME, "name", before.name(), after.name());
        check(rules, ChainField.NAME, "sku", before.sku(), after.sku());
        check(rules, ChainField.CATEGORY, "categoryId", before.categoryId(), after.categoryId());
        check(rules, ChainField.DESCRIPTION, "description", before.description(), after.description());
        check(rules, ChainField.MODIFIERS, "modifierGroupIds", before.groupIds(), after.groupIds());
        check(rules, ChainField.AVAILABILITY, "available", before.available(), after.available());
        if (before.price() != after.price() && !rules.allowsPrice(chainPrice.get(), after.price())) {
            throw ofChain("price", "The chain lets this price differ less, or not at all.");
        }
    }

    /** The same for one outlet's own price and availability. */
    public void checkDifference(Item item, OutletDifference difference) {
        Optional<Long> chainPrice = item.chainPrice();
        if (chainPrice.isEmpty()) {
            return;
        }
        ChainRules rules = inForce.rules().orElse(ChainRules.USUAL);
        Long price = difference.price();
        if (price != null && !rules.allowsPrice(chainPrice.get(), price)) {
            throw ofChain("price", "The chain lets this price differ less, or not at all.");
        }
        if (difference.available() != null && !rules.allows(ChainField.AVAILABILITY)) {
            throw ofChain("available", "The chain decides whether this item is sold.");
        }
    }

    public void checkRemoval(Item item) {
        if (item.chainPrice().isPresent()) {
            throw ofChain(null, "This item is of the chain's menu. Take it off sale instead.");
        }
    }

    private static void check(
            ChainRules rules, ChainField field, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after) && !rules.allows(field)) {
            throw ofChain(name, "The chain's menu says this, and lets no restaurant change it.");
        }
    }

    private static BusinessException ofChain(@Nullable String field, String message) {
        return new BusinessException(BusinessException.Kind.CONFLICT, "item.of-chain", message, field);
    }
}
