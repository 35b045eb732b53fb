package app.comanda.catalog;

import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Dayparts;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.Modifier;
import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.catalog.menu.ModifierGroup;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.tenancy.OutletDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tenant's menu as it is stored, and how one outlet differs; what a price book is printed from.
 *
 * <p>Read by several statements, it may be torn by a change in between: what points to nothing is left out.
 *
 * @param taxes the active ones, in the order in which they are charged
 * @param categories in the order in which they are shown
 * @param modifiers by group, in the order in which they are shown
 * @param items in the order in which they are shown inside their category; their own taxes and groups empty
 * @param taxesOf tax ids by item
 * @param groupsOf group ids by item, in the order in which they are asked for
 * @param differences by item
 * @param priceRules those that are on
 * @param combos by the item that is the combo
 * @param counted items and modifiers of which this outlet counts portions
 */
record MenuSheets(
        List<Tax> taxes,
        List<Category> categories,
        List<ModifierGroup> groups,
        Map<UUID, List<Modifier>> modifiers,
        List<PricedItem> items,
        Map<UUID, List<UUID>> taxesOf,
        Map<UUID, List<UUID>> groupsOf,
        Map<UUID, OutletDifference> differences,
        List<PriceRuleDetails> priceRules,
        Map<UUID, Combo> combos,
        Set<UUID> counted) {

    PriceBook print(UUID outletId, long version, OutletDetails outlet) {
        List<PricedTax> charged = taxes.stream().map(MenuSheets::charged).toList();
        Map<UUID, PricedModifierGroup> asked = asked();
        Map<UUID, List<PricedItem>> pages = new HashMap<>();
        for (PricedItem item : items) {
            pages.computeIfAbsent(item.categoryId(), id -> new ArrayList<>()).add(sold(item, charged, asked));
        }
        List<MenuCategory> shown = categories.stream()
                .map(category -> new MenuCategory(
                        category.id(),
                        category.name(),
                        category.translations(),
                        pages.getOrDefault(category.id(), List.of())))
                .toList();
        Dayparts dayparts = new Dayparts(outletId, outlet.timeZone(), outlet.rounding(), priceRules);
        Specials specials = new Specials(dayparts, combos, counted);
        return new PriceBook(outletId, version, outlet, charged, shown, specials);
    }

    private static PricedTax charged(Tax tax) {
        TaxDetails details = tax.details();
        return new PricedTax(
                tax.id(),
                details.name(),
                details.percent().toPlainString(),
                details.compound(),
                details.serviceModes());
    }

    private PricedItem sold(PricedItem item, List<PricedTax> charged, Map<UUID, PricedModifierGroup> asked) {
        List<UUID> itsTaxes = taxesOf.getOrDefault(item.id(), List.of());
        OutletDifference here = differences.getOrDefault(item.id(), OutletDifference.NONE);
        return new PricedItem(
                item.id(),
                item.name(),
                item.sku(),
                item.categoryId(),
                Objects.requireNonNullElse(here.price(), item.price()),
                item.cost(),
                Objects.requireNonNullElse(here.available(), item.available()),
                itsTaxes.isEmpty()
                        ? List.of()
                        : charged.stream()
                                .map(PricedTax::id)
                                .filter(itsTaxes::contains)
                                .toList(),
                groupsOf.getOrDefault(item.id(), List.of()).stream()
                        .map(asked::get)
                        .filter(Objects::nonNull)
                        .toList(),
                item.label());
    }

    private Map<UUID, PricedModifierGroup> asked() {
        Map<UUID, PricedModifierGroup> nested =
                groups.stream().collect(Collectors.toMap(ModifierGroup::id, group -> priced(group, Map.of())));
        return groups.stream().collect(Collectors.toMap(ModifierGroup::id, group -> priced(group, nested)));
    }

    private PricedModifierGroup priced(ModifierGroup group, Map<UUID, PricedModifierGroup> nested) {
        List<PricedModifier> chosenFrom = modifiers.getOrDefault(group.id(), List.of()).stream()
                .map(modifier ->
                        priced(modifier, modifier.nestedGroupId().flatMap(id -> Optional.ofNullable(nested.get(id)))))
                .toList();
        return new PricedModifierGroup(group.id(), group.name(), group.min(), group.max(), group.free(), chosenFrom);
    }

    private static PricedModifier priced(Modifier modifier, Optional<PricedModifierGroup> nested) {
        ModifierDetails details = modifier.details();
        return new PricedModifier(
                modifier.id(), details.name(), details.price(), details.available(), details.preselected(), nested);
    }
}
