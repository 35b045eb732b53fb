package app.comanda.catalog.menu;

/** What a chain's menu says of an item, and a restaurant may be let change. */
public enum ChainField {
    NAME,
    CATEGORY,
    DESCRIPTION,
    MODIFIERS,
    PRICE,
    AVAILABILITY
}
