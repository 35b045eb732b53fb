package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuFileTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aRowIsReadIntoAnItem() {
        List<MenuRow> rows = read("""
                sku,name,category,price,cost,tax,description,barcode,available,modifiers
                B1,"Burger, large",Mains,12.50,4.10,State | City,"Two
                lines",4006381333931,no,Side[1-1]: Fries | Salad=1.00
                """);
        assertEquals(1, rows.size());
        MenuRow row = rows.get(0);
        assertEquals(2, row.row());
        assertEquals(Optional.of("B1"), row.sku());
        assertEquals("Burger, large", row.name());
        assertEquals(1250, row.price());
        assertEquals(410L, row.cost());
        assertEquals(List.of("State", "City"), row.taxes());
        assertEquals(Optional.of("Two\nlines"), row.description());
        assertEquals(false, row.available());
        assertEquals("Side", Objects.requireNonNull(row.groups()).get(0).name());
    }

    @Test
    void allergensAndDietsAreNamesSeparatedByBars() {
        MenuRow row = read("name,category,price,allergens,diets\nTea,Drinks,2.00,Milk | nuts,gluten-free\n")
                .get(0);
        assertEquals(Set.of(Allergen.MILK, Allergen.NUTS), row.allergens());
        assertEquals(Set.of(Diet.GLUTEN_FREE), row.diets());
        ImportError error =
                refused("name,category,price,allergens\nTea,Drinks,2.00,nutz\n").get(0);
        assertEquals("allergens", error.column());
        assertTrue(error.message().contains("peanuts"), error::message);
    }

    @Test
    void aColumnThatIsNotThereSaysNothing() {
        MenuRow row = read("name,category,price\nTea,Drinks,2.00\n").get(0);
        assertNull(row.cost());
        assertNull(row.description());
        assertNull(row.taxes());
        assertNull(row.available());
        assertNull(row.groups());
    }

    @Test
    void everyFaultIsToldWithItsRowAndColumn() {
        List<ImportError> errors = refused("""
                sku,name,category,price,tax,available
                A,Tea,Drinks,"12,50",State,yes
                B,Coffee,Drinks,abc,Moon,maybe

                A,,Drinks,1.00,State,yes
                C,Cocoa,,2.00,,yes
                A,Water,Drinks,1.00,,
                """);
        assertEquals(
                List.of("2 price", "3 price", "3 tax", "3 available", "5 name", "6 category"),
                errors.stream().map(e -> e.row() + " " + e.column()).toList());
    }

    @Test
    void aSkuMayBeThereOnce() {
        ImportError error = refused("sku,name,category,price\nA,Tea,Drinks,1\nB,Cake,Food,1\nA,Water,Drinks,1\n")
                .get(0);
        assertEquals(4, error.row());
        assertEquals("sku", error.column());
        assertTrue(error.message().contains("Row 2"), error::message);
    }

    @Test
    void theSameItemWithoutSkuMayBeThereOnce() {
        assertEquals(
                List.of("3 name"),
                refused("name,category,price\nTea,Drinks,1\nTea,Drinks,2\n").stream()
                        .map(e -> e.row() + " " + e.column())
                        .toList());
    }

    @Test
    void anotherEncodingIsRefusedAtItsRow() {
        byte[] latin = "name,category,price\nTea,Drinks,1\nCafé,Drinks,2\n".getBytes(Charset.forName("ISO-8859-1"));
        ImportError error = refused(latin).get(0);
        assertEquals(3, error.row());
        assertTrue(error.message().contains("UTF-8"), error::message);
        assertTrue(refused("name,category,price\nTea,Drinks,1\n".getBytes(StandardCharsets.UTF_16))
                .get(0)
                .message()
                .contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertEquals(1, read("\uFEFFname,category,price\nTea,Drinks,1\n").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "name;category;price\nTea;Drinks;1\n",
                "name,category\nTea,Drinks\n",
                "name,category,price,colour\nTea,Drinks,1,red\n",
                "name,name,category,price\nTea,Tea,Drinks,1\n",
                "name,category,price\nTea,Drinks,1,more\n",
                "name,category,price\n\"Tea,Drinks,1\n",
                "name,category,price\n\"Tea\"x,Drinks,1\n"
            })
    void whatIsNoMenuIsRefused(String file) {
        assertEquals(1, refused(file).size());
    }

    @Test
    void moreThanTwentyThousandItemsAreRefused() {
        String rows = IntStream.rangeClosed(1, 20_001)
                .mapToObj(i -> "I" + i + ",Food,1")
                .collect(Collectors.joining("\n", "name,category,price\n", "\n"));
        assertEquals(20_002, refused(rows).get(0).row());
    }

    @Test
    void anApostropheThatKeptASpreadsheetFromComputingIsTakenAway() {
        assertEquals(
                "=1+1", read("name,category,price\n'=1+1,Drinks,1\n").get(0).name());
        assertEquals(
                "'n Duduja",
                read("name,category,price\n'n Duduja,Drinks,1\n").get(0).name());
    }

    private static List<MenuRow> read(String file) {
        return MenuFile.read(file.getBytes(StandardCharsets.UTF_8), USD, List.of("State", "City"));
    }

    private static List<ImportError> refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportError> refused(byte[] file) {
        return assertThrows(ImportRefused.class, () -> MenuFile.read(file, USD, List.of("State", "City")))
                .errors();
    }
}
