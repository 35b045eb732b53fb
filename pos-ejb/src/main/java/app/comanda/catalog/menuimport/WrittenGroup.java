package app.comanda.catalog.menuimport;

import java.util.List;

/** A group of modifiers as a file writes it; two that are written alike are one. */
record WrittenGroup(String name, int min, int max, int free, List<WrittenModifier> modifiers) {

    WrittenGroup {
        modifiers = List.copyOf(modifiers);
    }

    WrittenGroup times(int factor) {
        return new WrittenGroup(
                name,
                min,
                max,
                free,
                modifiers.stream().map(modifier -> modifier.times(factor)).toList());
    }
}
