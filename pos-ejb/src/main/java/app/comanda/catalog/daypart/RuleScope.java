package app.comanda.catalog.daypart;

import app.comanda.catalog.PricedItem;
import app.comanda.kernel.BusinessException;
import java.util.Set;
import java.util.UUID;

/**
 * What a rule prices. Of categories or items that were removed meanwhile none may be left; then it prices nothing.
 *
 * @param ids of the categories or items; of the whole menu empty
 */
public record RuleScope(Kind kind, Set<UUID> ids) {

    /** Which ids it names. */
    public enum Kind {
        MENU,
        CATEGORIES,
        ITEMS
    }

    public static final RuleScope WHOLE_MENU = new RuleScope(Kind.MENU, Set.of());

    private static final int MOST = 1_000;

    public RuleScope {
        ids = Set.copyOf(ids);
        if (ids.size() > MOST) {
            throw BusinessException.invalid(
                    "price-rule.scope", field(kind), "Name at most " + MOST + "; for more use categories.");
        }
        if (kind == Kind.MENU && !ids.isEmpty()) {
            throw BusinessException.invalid("price-rule.scope", "scope", "The whole menu names no items.");
        }
    }

    /** How callers name the list of ids. */
    static String field(Kind kind) {
        return kind == Kind.ITEMS ? "itemIds" : "categoryIds";
    }

    boolean covers(PricedItem item) {
        return switch (kind) {
            case MENU -> true;
            case CATEGORIES -> ids.contains(item.categoryId());
            case ITEMS -> ids.contains(item.id());
        };
    }
}
