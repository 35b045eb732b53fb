package app.comanda.api.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.MenuCategory;
import app.comanda.catalog.MenuNow;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedModifier;
import app.comanda.catalog.PricedModifierGroup;
import app.comanda.catalog.Specials;
import app.comanda.catalog.daypart.Dayparts;
import app.comanda.catalog.daypart.Prices;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class MenuAnswerTest {

    private static final UUID OUTLET = UUID.randomUUID();
    private static final PricedModifierGroup TOPPINGS = group("Toppings", modifier("Bacon", Optional.empty()));
    private static final PricedModifierGroup SIZE = group("Size", modifier("Large", Optional.of(TOPPINGS)));

    @Test
    void bothFormsSayTheSameUnderTagsOfTheirOwn() throws IOException {
        MenuAnswer answer = answer(250);
        var plain = new GZIPInputStream(new ByteArrayInputStream(answer.text().gzip()));
        assertArrayEquals(answer.text().plain(), plain.readAllBytes());
        assertNotEquals(answer.etag(), answer.gzipEtag());
        assertTrue(answer.isKnownTo(answer.etag()));
        assertTrue(answer.isKnownTo("\"other\", " + answer.gzipEtag()));
    }

    @Test
    void anotherMenuOfTheSameVersionIsNotKnown() {
        assertFalse(answer(250).isKnownTo(answer(275).etag()));
    }

    @Test
    void everyGroupIsThereOnceAlsoTheNested() throws IOException {
        JsonNode menu = Json.mapper().readTree(answer(250).text().plain());
        assertEquals(2, menu.path("modifierGroups").size());
        assertEquals(
                TOPPINGS.id().toString(),
                menu.at("/modifierGroups/0/modifiers/0/nestedGroupId").asText());
        assertEquals(
                SIZE.id().toString(),
                menu.at("/categories/0/items/0/modifierGroupIds/0").asText());
    }

    @Test
    void whatAnItemCostsTheRestaurantStaysInside() throws IOException {
        JsonNode item = Json.mapper().readTree(answer(250).text().plain()).at("/categories/0/items/0");
        assertEquals(250, item.path("price").asLong());
        assertFalse(item.has("cost"));
        assertFalse(item.has("allergens"), "empty lists are left out");
    }

    private static MenuAnswer answer(long price) {
        return MenuAnswer.of(MenuJson.of(menu(price)));
    }

    private static MenuNow menu(long price) {
        PricedItem tea = new PricedItem(
                new UUID(0, 1),
                "Tea",
                Optional.of("T1"),
                new UUID(0, 2),
                price,
                90,
                true,
                List.of(),
                List.of(SIZE, TOPPINGS),
                ItemLabel.NONE);
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
        MenuCategory drinks = new MenuCategory(new UUID(0, 2), "Drinks", Map.of(), List.of(tea));
        Specials none = new Specials(new Dayparts(OUTLET, ZoneOffset.UTC, "HALF_UP", List.of()), Map.of(), Set.of());
        PriceBook book = new PriceBook(OUTLET, 7, outlet, List.of(), List.of(drinks), none);
        return new MenuNow(book, Prices.REGULAR, Optional.empty(), Set.of());
    }

    private static PricedModifierGroup group(String name, PricedModifier modifier) {
        return new PricedModifierGroup(UUID.randomUUID(), name, 0, 1, 0, List.of(modifier));
    }

    private static PricedModifier modifier(String name, Optional<PricedModifierGroup> nested) {
        return new PricedModifier(UUID.randomUUID(), name, 100, true, false, nested);
    }
}
