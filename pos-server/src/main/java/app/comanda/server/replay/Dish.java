package app.comanda.server.replay;

/**
 * Something to be put on the menu: a name at a price.
 *
 * @param pieces more than one where a line's price can't be divided by its quantity: then the line is sold once, as that
 *     many together at the whole price, so that its total stays exact
 * @param price cents
 */
record Dish(String item, int pieces, long price) {

    String name() {
        return pieces == 1 ? item : pieces + " × " + item;
    }
}
