package app.comanda.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.catalog.Channel;
import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.MenuCategory;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedModifier;
import app.comanda.catalog.PricedModifierGroup;
import app.comanda.catalog.Specials;
import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.DayWindow;
import app.comanda.catalog.daypart.Dayparts;
import app.comanda.catalog.daypart.PriceEffect;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.RuleScope;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.LineRequest.ComponentRequest;
import app.comanda.ordering.LineRequest.ModifierRequest;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComboReadingTest {

    private static final UUID OUTLET = UUID.randomUUID();
    private static final PricedModifier CHEESE =
            new PricedModifier(UUID.randomUUID(), "Cheese", 150, true, false, Optional.empty());
    private static final PricedItem BURGER = item("BURGER", 1000, true, CHEESE);
    private static final PricedItem FRIES = item("FRIES", 400, true);
    private static final PricedItem COLA = item("COLA", 300, true);
    private static final PricedItem OYSTERS = item("OYSTERS", 2000, false);
    private static final PricedItem MEAL = item("MEAL", 1199, true);
    private static final Combo OF_MEAL = new Combo(List.of(
            group("Main", new Combo.Offered(BURGER.id(), 0, true), new Combo.Offered(OYSTERS.id(), 700, false)),
            group("Side", new Combo.Offered(FRIES.id(), 50, false)),
            group("Drink", new Combo.Offered(COLA.id(), 0, true))));

    @Test
    void thePriceIsSpreadOverThePartsToTheCentAndASurchargeStaysWithItsPart() {
        List<Portion> portions = read("2", List.of(part("FRIES")));
        // 1199 over 1000, 400, 300: 705.29, 282.12, 211.59; the cent that is left goes to the largest fraction
        assertEquals(
                List.of(705L, 282L + 50L, 212L),
                portions.stream().map(Portion::unitPrice).toList());
        assertEquals(
                List.of("BURGER", "FRIES", "COLA"),
                portions.stream().map(portion -> portion.item().name()).toList());
        assertEquals(1, portions.stream().map(Portion::combo).distinct().count(), "together they are one combo");
        assertEquals(2, portions.get(2).quantity().intValueExact());
    }

    @Test
    void aPartBringsItsModifiersAndTheFirstTheNoteOfTheWhole() {
        ComponentRequest burger =
                new ComponentRequest(null, "BURGER", null, List.of(new ModifierRequest(CHEESE.id(), 2)), null);
        List<Portion> portions = read("1", List.of(part("FRIES"), burger));
        assertEquals(
                List.of(new SoldModifier(CHEESE.id(), "Cheese", 150, 2)),
                portions.get(0).modifiers());
        assertEquals("to share", portions.get(0).note());
        assertEquals("lines[0].components[1]", portions.get(0).field());
    }

    @Test
    void aPriceRuleForTheComboIsSpreadLikeItsPrice() {
        PriceRuleDetails lunch = new PriceRuleDetails(
                "Lunch",
                true,
                0,
                Set.of(),
                Set.of(),
                Set.of(),
                DayWindow.ALWAYS,
                new RuleScope(RuleScope.Kind.ITEMS, Set.of(MEAL.id(), FRIES.id())),
                new PriceEffect(PriceEffect.Kind.FIXED_PRICE, null, 1001L));
        List<Portion> portions = read("1", List.of(part("FRIES")), lunch);
        assertEquals(1001 + 50, portions.stream().mapToLong(Portion::unitPrice).sum());
        assertEquals(
                Set.of("Lunch"),
                Set.copyOf(portions.stream().map(Portion::promotion).toList()));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        refused("combo.too-few", "lines[0].components", "1", List.of());
        refused("combo.too-many", "lines[0].components[1]", "1", List.of(part("FRIES"), part("FRIES")));
        refused("combo.choice-unknown", "lines[0].components[0]", "1", List.of(part("MEAL")));
        refused("item.unknown", "lines[0].components[0].sku", "1", List.of(part("GONE")));
        refused("item.unavailable", "lines[0].components[1]", "1", List.of(part("FRIES"), part("OYSTERS")));
        refused("order.quantity", "lines[0].quantity", "1.5", List.of(part("FRIES")));
        ComponentRequest odd =
                new ComponentRequest(null, "FRIES", null, List.of(new ModifierRequest(CHEESE.id(), 1)), null);
        refused("modifier.unknown", "lines[0].components[0].modifiers[0]", "1", List.of(odd));
    }

    @Test
    void aPlainItemHasNoComponents() {
        LineRequest cola = new LineRequest(null, "COLA", "1", List.of(), List.of(part("FRIES")), null, null, null);
        BusinessException refusal = assertThrows(
                BusinessException.class,
                () -> PortionReading.read(book(), book().prices(Instant.EPOCH, Channel.POS, null), List.of(cola)));
        assertEquals("combo.none", refusal.code());
        assertEquals("lines[0].components", refusal.field());
    }

    private static void refused(String code, String field, String quantity, List<ComponentRequest> parts) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> read(quantity, parts));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static List<Portion> read(String quantity, List<ComponentRequest> parts, PriceRuleDetails... rules) {
        PriceBook book = book(rules);
        LineRequest line = new LineRequest(null, "MEAL", quantity, List.of(), parts, "to share", null, null);
        return PortionReading.read(book, book.prices(Instant.EPOCH, Channel.POS, null), List.of(line));
    }

    private static ComponentRequest part(String sku) {
        return new ComponentRequest(null, sku, null, List.of(), null);
    }

    private static PriceBook book(PriceRuleDetails... rules) {
        OutletDetails outlet = new OutletDetails(
                "Harbour",
                ZoneOffset.UTC,
                Currency.getInstance("USD"),
                Locale.ENGLISH,
                LocalTime.MIDNIGHT,
                false,
                "HALF_UP",
                "LINE",
                null,
                List.of("DINE_IN"),
                Outlet.Status.OPEN);
        MenuCategory all =
                new MenuCategory(UUID.randomUUID(), "All", Map.of(), List.of(BURGER, FRIES, COLA, OYSTERS, MEAL));
        Dayparts dayparts = new Dayparts(OUTLET, ZoneOffset.UTC, "HALF_UP", List.of(rules));
        return new PriceBook(
                OUTLET,
                1,
                outlet,
                List.of(),
                List.of(all),
                new Specials(dayparts, Map.of(MEAL.id(), OF_MEAL), Set.of()));
    }

    private static Combo.Group group(String name, Combo.Offered... offered) {
        return new Combo.Group(UUID.randomUUID(), name, 1, 1, List.of(offered));
    }

    private static PricedItem item(String name, long price, boolean available, PricedModifier... modifiers) {
        List<PricedModifierGroup> groups = modifiers.length == 0
                ? List.of()
                : List.of(new PricedModifierGroup(UUID.randomUUID(), "Extras", 0, 5, 0, List.of(modifiers)));
        return new PricedItem(
                UUID.randomUUID(),
                name,
                Optional.of(name),
                UUID.randomUUID(),
                price,
                0,
                available,
                List.of(),
                groups,
                ItemLabel.NONE);
    }
}
