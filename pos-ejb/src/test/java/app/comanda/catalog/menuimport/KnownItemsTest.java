package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.ItemDetails;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownItemsTest {

    private final KnownItems known = new KnownItems();

    @Test
    void aRowWithoutSkuMeansTheItemOfItsName() {
        Item tea = item("Tea", "T-1");
        known.add("Drinks", tea);
        assertEquals(tea, known.find(row("name,category,price\nTea,Drinks,3\n")));
        assertEquals(tea, known.find(row("sku,name,category,price\nT-1,Green tea,Hot,3\n")));
        assertNull(known.find(row("sku,name,category,price\nT-2,Tea,Drinks,3\n")));
        assertNull(known.find(row("name,category,price\nTea,Food,3\n")));
    }

    @Test
    void ofTwoOfOneNameNoneIsGuessed() {
        known.add("Drinks", item("Tea", "T-1"));
        known.add("Drinks", item("Tea", null));
        assertNull(known.find(row("name,category,price\nTea,Drinks,3\n")));
    }

    private static Item item(String name, @Nullable String sku) {
        return new Item(new ItemDetails(
                UUID.randomUUID(),
                name,
                null,
                sku,
                null,
                250,
                0,
                1,
                true,
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of()));
    }

    private static MenuRow row(String file) {
        return MenuFile.read(file.getBytes(StandardCharsets.UTF_8), Currency.getInstance("USD"), List.of())
                .get(0);
    }
}
