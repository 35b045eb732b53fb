package app.comanda.ordering.table;

import app.comanda.kernel.BusinessException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is drawn.
 *
 * @param id of a table that is there already, null for a new one
 * @param name 1 to 20 characters, unique in the outlet
 * @param seats 1 to 99
 * @param x cells from the left edge of the plan to that of the table
 * @param y cells from the top
 * @param width cells, 2 to 40
 * @param height cells, 2 to 40
 */
public record TableDetails(
        @Nullable UUID id, String name, int seats, TableShape shape, int x, int y, int width, int height) {

    public static final int LONGEST_NAME = 20;
    public static final int MOST_SEATS = 99;
    static final int SMALLEST = 2;
    static final int LARGEST = 40;

    public TableDetails {
        name = name.strip();
    }

    /** @param field where it stands in what was sent: {@code tables[3]} */
    void check(String field) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(
                    "table.name", field + ".name", "Give a name of at most " + LONGEST_NAME + " characters.");
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw BusinessException.invalid("table.seats", field + ".seats", "A table has 1 to 99 seats.");
        }
        requireSize(width, field + ".width");
        requireSize(height, field + ".height");
        requirePlace(x, FloorPlan.WIDTH - width, field + ".x");
        requirePlace(y, FloorPlan.HEIGHT - height, field + ".y");
    }

    private static void requireSize(int size, String field) {
        if (size < SMALLEST || size > LARGEST) {
            throw BusinessException.invalid("table.size", field, "A table is 2 to 40 cells long.");
        }
    }

    private static void requirePlace(int place, int last, String field) {
        if (place < 0 || place > last) {
            throw BusinessException.invalid("table.place", field, "The table does not lie within the plan.");
        }
    }
}
