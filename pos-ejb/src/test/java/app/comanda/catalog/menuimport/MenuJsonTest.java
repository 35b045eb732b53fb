package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.ItemDetails;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuJsonTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void anItemOfPospalIsReadWithItsOptions() {
        List<MenuRow> rows = read("""
                {"Starters": [{"id": 1, "name": "Bruschetta", "price": 5, "hasGeneralOptions": false, "generalOptions": []}],
                 "Grill": [{"id": 30, "name": "Ribeye", "price": 22.50, "description": "250 g", "prep_time": 12,
                            "allergens": ["dairy"], "dietary_tags": ["popular", "gluten_free"],
                            "isSteak": true, "steakCookingOptions": ["Rare", "Medium"], "hasGeneralOptions": true,
                            "generalOptions": [{"name": "Pepper; hot", "priceChange": 1.5}, {"name": "Corn", "price": 2}]}]}""");
        assertEquals(List.of(), rows.get(0).groups());
        assertEquals(500, rows.get(0).price());
        MenuRow ribeye = rows.get(1);
        assertEquals(2, ribeye.row());
        assertEquals("Grill", ribeye.category());
        assertEquals(2250, ribeye.price());
        assertEquals(Optional.of("250 g"), ribeye.description());
        assertEquals(Set.of(Allergen.MILK), ribeye.allergens());
        assertEquals(Set.of(Diet.GLUTEN_FREE), ribeye.diets());
        List<WrittenGroup> groups = Objects.requireNonNull(ribeye.groups());
        assertEquals(
                List.of("Cooking 1-1", "Options 0-2"),
                groups.stream()
                        .map(group -> group.name() + " " + group.min() + "-" + group.max())
                        .toList());
        assertEquals("Pepper; hot", groups.get(1).modifiers().get(0).name());
        assertEquals(
                List.of(150L, 200L),
                groups.get(1).modifiers().stream().map(WrittenModifier::price).toList());
    }

    @Test
    void whatAnItemDoesNotSayStays() {
        MenuRow row = read("{\"Tea\": [{\"name\": \"Green\", \"price\": 2, \"description\": null}]}")
                .get(0);
        assertNull(row.groups());
        assertNull(row.allergens());
        assertNull(row.description());
        assertNull(row.available());
    }

    @Test
    void faultsAreToldByItemAndField() {
        List<ImportError> errors = refused("""
                {"Drinks": [{"name": "Tea", "price": "12,50"}, {"name": "Milk", "price": 1.005},
                            {"price": 1}, {"name": "Nut latte", "price": 1, "allergens": ["hazel"]},
                            {"name": "Less", "price": 1, "generalOptions": [{"name": "Black", "price": -0.3}]}, "Water"]}""");
        assertEquals(
                List.of("1 price", "2 price", "3 name", "4 allergens", "5 modifiers", "6 name", "6 price"),
                errors.stream().map(e -> e.row() + " " + e.column()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"Tea\": []}",
                "{\"Tea\": {\"name\": \"Green\"}}",
                "{\"Tea\": []} more",
                "{\"Tea\": [{\"name\": \"A\", \"price\": 1}], \"Tea\": [{\"name\": \"B\", \"price\": 1}]}"
            })
    void whatIsNoMenuIsRefused(String file) {
        assertEquals(1, refused(file).size());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        WrittenGroup size = new WrittenGroup(
                "Size", 1, 1, 0, List.of(new WrittenModifier("L=XL", 150, true, false, Optional.empty())));
        ItemDetails item = new ItemDetails(
                UUID.randomUUID(),
                "Tea",
                null,
                "T-1",
                null,
                250,
                40,
                1,
                false,
                Map.of(),
                Set.of(Allergen.SOYA),
                Set.of(Diet.LACTOSE_FREE),
                List.of(),
                List.of());
        String file = MenuJson.write(List.of(WrittenItem.of("Hot drinks", item, List.of("State"), List.of(size), USD)));
        MenuRow row = read(file).get(0);
        assertEquals(Optional.of("T-1"), row.sku());
        assertEquals("Hot drinks", row.category());
        assertEquals(250, row.price());
        assertEquals(40L, row.cost());
        assertEquals(List.of("State"), row.taxes());
        assertEquals(false, row.available());
        assertEquals(Set.of(Allergen.SOYA), row.allergens());
        assertEquals(Set.of(Diet.LACTOSE_FREE), row.diets());
        assertEquals(List.of(size), row.groups());
        assertTrue(file.contains("\"priceChange\" : 1.50"), file);
    }

    private static List<MenuRow> read(String file) {
        return MenuFile.read(file.getBytes(StandardCharsets.UTF_8), USD, List.of("State"));
    }

    private static List<ImportError> refused(String file) {
        return assertThrows(ImportRefused.class, () -> read(file)).errors();
    }
}
