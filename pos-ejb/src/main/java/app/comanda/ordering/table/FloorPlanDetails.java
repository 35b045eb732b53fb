package app.comanda.ordering.table;

import app.comanda.kernel.BusinessException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A plan as it is drawn, with all its tables.
 *
 * @param name 1 to 60 characters, unique in the outlet: Terrace
 * @param position plans are shown in this order
 * @param tables at most 200
 */
public record FloorPlanDetails(String name, int position, List<TableDetails> tables) {

    public static final int LONGEST_NAME = 60;
    private static final int MOST_TABLES = 200;
    private static final int LAST_POSITION = 999;

    public FloorPlanDetails {
        name = name.strip();
        tables = List.copyOf(tables);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(
                    "floor-plan.name", "name", "Give a name of at most " + LONGEST_NAME + " characters.");
        }
        if (position < 0 || position > LAST_POSITION) {
            throw BusinessException.invalid("floor-plan.position", "position", "A position is 0 to 999.");
        }
        if (tables.size() > MOST_TABLES) {
            throw BusinessException.invalid("floor-plan.tables", "tables", "A plan has at most 200 tables.");
        }
        Set<String> names = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            TableDetails table = tables.get(i);
            table.check("tables[" + i + "]");
            if (!names.add(table.name().toLowerCase(Locale.ROOT))) {
                throw BusinessException.invalid("table.twice", "tables[" + i + "].name", "Two tables of this name.");
            }
            if (!ids.add(Objects.requireNonNullElse(table.id(), i))) {
                throw BusinessException.invalid("table.twice", "tables[" + i + "].id", "This table stands here twice.");
            }
        }
    }
}
