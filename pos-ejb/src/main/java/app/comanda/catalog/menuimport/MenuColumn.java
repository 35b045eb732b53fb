package app.comanda.catalog.menuimport;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a menu file, in the order in which it is exported. Their headers are these names in lower case. */
enum MenuColumn {
    SKU,
    NAME,
    CATEGORY,
    PRICE,
    COST,
    TAX,
    DESCRIPTION,
    BARCODE,
    AVAILABLE,
    ALLERGENS,
    DIETS,
    MODIFIERS;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MenuColumn> of(String header) {
        return Stream.of(values())
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }
}
