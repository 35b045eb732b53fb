package app.comanda.catalog.menuimport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several names in one cell, separated by {@code |}; a backslash before one that belongs to a name. */
final class WrittenNames {

    private WrittenNames() {}

    static List<String> parse(String cell) {
        return Stream.of(cell.split("(?<!\\\\)\\|"))
                .map(name -> name.strip().replace("\\|", "|"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static String format(List<String> names) {
        return names.stream().map(name -> name.replace("|", "\\|")).collect(Collectors.joining(" | "));
    }
}
