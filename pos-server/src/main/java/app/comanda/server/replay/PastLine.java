package app.comanda.server.replay;

import java.util.List;

/**
 * One row of the file.
 *
 * @param row as an editor counts the lines of the file
 * @param quantity 1 to 10,000
 * @param choices what was chosen, in the order of the file; the same twice counts twice
 * @param price cents for the whole line
 */
record PastLine(int row, long order, int quantity, String item, List<String> choices, long price) {

    PastLine {
        choices = List.copyOf(choices);
    }

    /** What it is sold as. */
    Dish dish() {
        return price % quantity == 0 ? new Dish(item, 1, price / quantity) : new Dish(item, quantity, price);
    }

    /** Of its dish. */
    int portions() {
        return quantity / dish().pieces();
    }
}
