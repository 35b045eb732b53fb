package app.comanda.catalog.menu;

/** How a list of items is sorted. */
public enum ItemOrder {
    /** As on the menu: by category, then as set inside it. */
    MENU("c.sortOrder, c.name, i.sortOrder, i.name"),
    NAME("i.name"),
    NAME_DOWN("i.name DESC"),
    SKU("i.sku"),
    SKU_DOWN("i.sku DESC"),
    PRICE("i.price"),
    PRICE_DOWN("i.price DESC");

    private final String columns;

    ItemOrder(String columns) {
        this.columns = columns;
    }

    /** What follows ORDER BY; the id makes it total. */
    String columns() {
        return columns + ", i.id";
    }
}
