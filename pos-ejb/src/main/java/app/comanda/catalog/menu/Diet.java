package app.comanda.catalog.menu;

/** Whom an item suits. */
public enum Diet {
    VEGETARIAN,
    VEGAN,
    HALAL,
    KOSHER,
    GLUTEN_FREE,
    LACTOSE_FREE
}
