package app.comanda.api.catalog;

import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.MenuCategory;
import app.comanda.catalog.MenuNow;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedModifier;
import app.comanda.catalog.PricedModifierGroup;
import app.comanda.catalog.PricedTax;
import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Offer;
import app.comanda.catalog.menu.ItemWords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole menu of an outlet as it sells now. Amounts in minor units of its currency.
 *
 * @param pricesUntil when prices change next; absent when that is more than a week away
 * @param modifierGroups each once, items name them by id
 */
public record MenuJson(
        UUID outletId,
        String outletName,
        long version,
        boolean open,
        String currency,
        boolean pricesIncludeTax,
        @Nullable Instant pricesUntil,
        List<PricedTax> taxes,
        List<CategoryPageJson> categories,
        List<GroupJson> modifierGroups) {

    /** A category and its items, in the order in which they are shown. */
    public record CategoryPageJson(
            UUID id, String name, @Nullable Map<String, String> translations, List<MenuItemJson> items) {

        static CategoryPageJson of(MenuCategory category, MenuNow menu) {
            return new CategoryPageJson(
                    category.id(),
                    category.name(),
                    orAbsent(category.translations()),
                    category.items().stream()
                            .map(item -> MenuItemJson.of(item, menu))
                            .toList());
        }
    }

    /**
     * What can be ordered; without what it costs the restaurant. Empty lists are left out: menus are long.
     *
     * @param price now
     * @param regularPrice where it is another at other times
     * @param promotion name of the price rule that makes the price
     */
    public record MenuItemJson(
            UUID id,
            String name,
            @Nullable String sku,
            @Nullable String barcode,
            @Nullable String description,
            long price,
            @Nullable Long regularPrice,
            @Nullable String promotion,
            boolean available,
            @Nullable String picture,
            @Nullable List<UUID> taxIds,
            @Nullable List<UUID> modifierGroupIds,
            @Nullable List<MenuComboGroupJson> combo,
            @Nullable Map<String, ItemWords> translations,
            @Nullable List<String> allergens,
            @Nullable List<String> diets,
            @Nullable List<UUID> suggestions) {

        static MenuItemJson of(PricedItem item, MenuNow menu) {
            Optional<Offer> offer = menu.prices().offer(item);
            ItemLabel label = item.label();
            return new MenuItemJson(
                    item.id(),
                    item.name(),
                    item.sku().orElse(null),
                    label.barcode().orElse(null),
                    label.description().orElse(null),
                    offer.map(Offer::price).orElse(item.price()),
                    offer.isPresent() ? (Long) item.price() : null,
                    offer.map(Offer::promotion).orElse(null),
                    item.available() && !menu.soldOut().contains(item.id()),
                    label.picture().orElse(null),
                    orAbsent(item.taxIds()),
                    orAbsent(item.groups().stream().map(PricedModifierGroup::id).toList()),
                    menu.book()
                            .combo(item.id())
                            .map(combo -> combo.groups().stream()
                                    .map(MenuComboGroupJson::of)
                                    .toList())
                            .orElse(null),
                    orAbsent(label.translations()),
                    orAbsent(label.allergens()),
                    orAbsent(label.diets()),
                    orAbsent(label.suggested()));
        }
    }

    /** What can be chosen for a combo: so many, from min to max. */
    public record MenuComboGroupJson(UUID id, String name, int min, int max, List<MenuComboChoiceJson> choices) {

        static MenuComboGroupJson of(Combo.Group group) {
            return new MenuComboGroupJson(
                    group.id(),
                    group.name(),
                    group.min(),
                    group.max(),
                    group.offered().stream()
                            .map(choice ->
                                    new MenuComboChoiceJson(choice.itemId(), choice.surcharge(), choice.preselected()))
                            .toList());
        }
    }

    /** An item of the same menu. */
    public record MenuComboChoiceJson(UUID itemId, long surcharge, boolean preselected) {}

    /** What can be chosen together. */
    public record GroupJson(UUID id, String name, int min, int max, int free, List<OptionJson> modifiers) {

        static GroupJson of(PricedModifierGroup group, MenuNow menu) {
            return new GroupJson(
                    group.id(),
                    group.name(),
                    group.min(),
                    group.max(),
                    group.free(),
                    group.modifiers().stream()
                            .map(modifier -> OptionJson.of(modifier, menu))
                            .toList());
        }
    }

    /** One thing that can be chosen. */
    public record OptionJson(
            UUID id,
            String name,
            long price,
            boolean available,
            boolean preselected,
            @Nullable UUID nestedGroupId) {

        static OptionJson of(PricedModifier modifier, MenuNow menu) {
            return new OptionJson(
                    modifier.id(),
                    modifier.name(),
                    modifier.price(),
                    modifier.available() && !menu.soldOut().contains(modifier.id()),
                    modifier.preselected(),
                    modifier.nested().map(PricedModifierGroup::id).orElse(null));
        }
    }

    static MenuJson of(MenuNow menu) {
        PriceBook book = menu.book();
        Map<UUID, PricedModifierGroup> groups = new LinkedHashMap<>();
        book.categories()
                .forEach(category ->
                        category.items().forEach(item -> item.groups().forEach(group -> collect(group, groups))));
        return new MenuJson(
                book.outletId(),
                book.outletName(),
                book.version(),
                book.open(),
                book.currency(),
                book.pricesIncludeTax(),
                menu.until().orElse(null),
                book.taxes(),
                book.categories().stream()
                        .map(category -> CategoryPageJson.of(category, menu))
                        .toList(),
                groups.values().stream().map(group -> GroupJson.of(group, menu)).toList());
    }

    private static void collect(PricedModifierGroup group, Map<UUID, PricedModifierGroup> groups) {
        if (groups.putIfAbsent(group.id(), group) == null) {
            group.modifiers().forEach(modifier -> modifier.nested().ifPresent(nested -> collect(nested, groups)));
        }
    }

    private static <T> @Nullable List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static <V> @Nullable Map<String, V> orAbsent(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
