package app.comanda.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.Modifier;
import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.catalog.menu.ModifierGroup;
import app.comanda.catalog.menu.ModifierGroupDetails;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.TaxDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenuSheetsTest {

    private final Tax state = new Tax(new TaxDetails("State", new BigDecimal("8.8750"), false, 1, true, List.of()));
    private final Tax city = new Tax(new TaxDetails("City", BigDecimal.ONE, true, 2, true, List.of("DINE_IN")));
    private final Category drinks = new Category(new CategoryDetails("Drinks", 1, Map.of("id", "Minuman")));
    private final ModifierDetails bigCream = new ModifierDetails(null, "Cream", 80, false, true, null);
    private final ModifierGroup extras =
            new ModifierGroup(new ModifierGroupDetails("Extras", 0, 2, 1, List.of(bigCream)));
    private final Modifier cream = new Modifier(extras.id(), bigCream, 0);
    private final ModifierDetails bigSize = new ModifierDetails(null, "Big", 100, true, true, extras.id());
    private final ModifierGroup size = new ModifierGroup(new ModifierGroupDetails("Size", 1, 1, 0, List.of(bigSize)));
    private final Modifier big = new Modifier(size.id(), bigSize, 0);
    private final PricedItem tea = stored("Tea", "T1", drinks.id(), 250, true);
    private final PricedItem cocoa = stored("Cocoa", "C1", drinks.id(), 300, false);
    private final PricedItem lost = stored("Lost", "L1", UUID.randomUUID(), 100, true);

    @Test
    void theBookHasTheMenuInItsOrder() {
        PriceBook book = print(Map.of());
        assertEquals(
                List.of("Tea", "Cocoa"),
                book.categories().get(0).items().stream().map(PricedItem::name).toList());
        assertEquals(Map.of("id", "Minuman"), book.categories().get(0).translations());
        assertEquals(tea.id(), book.findBySku("T1").orElseThrow().id());
        assertEquals(7, book.version());
    }

    @Test
    void percentagesHaveNoTrailingZeros() {
        assertEquals(
                List.of("8.875", "1"),
                print(Map.of()).taxes().stream().map(PricedTax::percent).toList());
    }

    @Test
    void anItemsTaxesComeInTheOrderOfTheBook() {
        assertEquals(
                List.of(state.id(), city.id()),
                print(Map.of()).find(tea.id()).orElseThrow().taxIds());
    }

    @Test
    void anOutletsOwnPriceAndAvailabilityDecide() {
        PriceBook book = print(Map.of(
                tea.id(), new OutletDifference(275L, false),
                cocoa.id(), new OutletDifference(null, true)));
        PricedItem ownTea = book.find(tea.id()).orElseThrow();
        assertEquals(275, ownTea.price());
        assertFalse(ownTea.available());
        PricedItem ownCocoa = book.find(cocoa.id()).orElseThrow();
        assertEquals(300, ownCocoa.price());
        assertTrue(ownCocoa.available());
    }

    @Test
    void aModifierOpensItsGroup() {
        PricedModifierGroup asked =
                print(Map.of()).find(tea.id()).orElseThrow().groups().get(0);
        assertEquals("Size", asked.name());
        PricedModifierGroup nested = asked.modifiers().get(0).nested().orElseThrow();
        assertEquals(1, nested.free());
        assertEquals(cream.id(), nested.modifiers().get(0).id());
    }

    @Test
    void anItemOfATornReadIsLeftOut() {
        assertTrue(print(Map.of()).find(lost.id()).isEmpty());
    }

    @Test
    void theBusinessDayBeginsAtTheOutletsCutOff() {
        PriceBook book = print(Map.of());
        assertEquals(LocalDate.of(2026, 11, 19), book.businessDate(Instant.parse("2026-11-20T03:59:59Z")));
        assertEquals(LocalDate.of(2026, 11, 20), book.businessDate(Instant.parse("2026-11-20T04:00:00Z")));
    }

    private PriceBook print(Map<UUID, OutletDifference> differences) {
        return new MenuSheets(
                        List.of(state, city),
                        List.of(drinks),
                        List.of(extras, size),
                        Map.of(extras.id(), List.of(cream), size.id(), List.of(big)),
                        List.of(tea, cocoa, lost),
                        Map.of(tea.id(), List.of(city.id(), state.id(), UUID.randomUUID())),
                        Map.of(tea.id(), List.of(size.id(), UUID.randomUUID())),
                        differences,
                        List.of(),
                        Map.of(),
                        Set.of())
                .print(UUID.randomUUID(), 7, CurrentBookTest.details());
    }

    private static PricedItem stored(String name, String sku, UUID categoryId, long price, boolean available) {
        return new PricedItem(
                UUID.randomUUID(),
                name,
                Optional.of(sku),
                categoryId,
                price,
                0,
                available,
                List.of(),
                List.of(),
                ItemLabel.NONE);
    }
}
