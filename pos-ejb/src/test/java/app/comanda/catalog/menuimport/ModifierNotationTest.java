package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModifierNotationTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void groupsAreReadWithBoundsPricesAndMarks() {
        assertEquals(
                List.of(
                        new WrittenGroup("Size", 1, 1, 0, List.of(preselected("Small"), plain("Large", 300))),
                        new WrittenGroup(
                                "Toppings",
                                0,
                                5,
                                2,
                                List.of(
                                        plain("Bacon", 150),
                                        new WrittenModifier("Truffle", 900, false, false, Optional.empty())))),
                parse("Size[1-1]: *Small | Large=3.00; Toppings[0-5, 2 free]: Bacon=1.50 | Truffle=9.00!"));
    }

    @Test
    void aModifierMayOpenOneGroup() {
        WrittenGroup toppings = new WrittenGroup("Toppings", 0, 5, 0, List.of(plain("Bacon", 250)));
        assertEquals(
                List.of(new WrittenGroup(
                        "Size",
                        1,
                        1,
                        0,
                        List.of(
                                plain("Small", 0),
                                new WrittenModifier("Large", 300, false, true, Optional.of(toppings))))),
                parse("Size[1-1]: Small | Large=3.00 {Toppings[0-5]: Bacon=2.50}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Size[1-1]: *Small | Large=3.00 {Toppings[0-5]: Bacon=2.50 | Truffle=9.00!}; Sauce[0-2, 1 free]: Hot",
                "Odd\\; name[0-1]: A \\| B | C\\=D=1.00 | \\*Star | Salsa (hot) | Back\\\\slash"
            })
    void whatIsWrittenIsReadTheSame(String cell) {
        assertEquals(cell, ModifierNotation.format(parse(cell), USD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Size",
                "Size[1]: Small",
                "Size[1-1] Small",
                "Size[1-1]:",
                "Size[1-1]: Small=abc",
                "Size[1-1]: Small=1,50",
                "Size[1-1]: Small | ",
                "Size[1-1]: Small]",
                "Size[1-1]: Small {Extra[0-1]: A",
                "Size[1-1]: Small {Extra[0-1]: A {Deeper[0-1]: B}}"
            })
    void whatIsMiswrittenIsRefused(String cell) {
        assertThrows(Miswritten.class, () -> parse(cell));
    }

    private static List<WrittenGroup> parse(String cell) {
        return ModifierNotation.parse(cell, USD);
    }

    private static WrittenModifier plain(String name, long price) {
        return new WrittenModifier(name, price, false, true, Optional.empty());
    }

    private static WrittenModifier preselected(String name) {
        return new WrittenModifier(name, 0, true, true, Optional.empty());
    }
}
