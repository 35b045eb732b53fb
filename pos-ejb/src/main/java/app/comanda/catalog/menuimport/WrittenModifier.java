package app.comanda.catalog.menuimport;

import java.util.Optional;

/** A modifier as a file writes it. */
record WrittenModifier(String name, long price, boolean preselected, boolean available, Optional<WrittenGroup> nested) {

    WrittenModifier times(int factor) {
        return new WrittenModifier(
                name, price * factor, preselected, available, nested.map(group -> group.times(factor)));
    }
}
