package app.comanda.catalog.menuimport;

import app.comanda.audit.Act;
import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.ChainRules;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.OutletItem;
import app.comanda.catalog.menu.OutletItems;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.Taxes;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chain's menu as a menu file: checking it, and bringing a restaurant's menu to it.
 *
 * <p>Every item has a SKU, by which each restaurant knows it. Taxes are the restaurant's business: items that are new to
 * it get all its active ones. Items that the chain no longer has go off sale and stay in the books.
 */
@ApplicationScoped
public class ChainMenuFile {

    @Inject
    Outlets outlets;

    @Inject
    Categories categories;

    @Inject
    Items items;

    @Inject
    OutletItems outletItems;

    @Inject
    Taxes taxes;

    @Inject
    ModifierGroups groups;

    @Inject
    MenuChanges changes;

    /** How many items it has. @throws ImportRefused with every fault: also a row without SKU, or one that names a tax */
    public static int count(byte[] file, Currency currency) {
        return rows(file, currency).size();
    }

    private static List<MenuRow> rows(byte[] file, Currency currency) {
        List<MenuRow> rows = MenuFile.read(file, currency, List.of());
        List<ImportError> withoutSku = rows.stream()
                .filter(row -> row.sku().isEmpty())
                .map(row -> new ImportError(
                        row.row(),
                        MenuColumn.SKU.header(),
                        "An item of the chain needs a SKU: restaurants know it by that."))
                .toList();
        if (!withoutSku.isEmpty()) {
            throw new ImportRefused(withoutSku);
        }
        return rows;
    }

    /**
     * Brings this tenant's menu to what the file says, as far as the rules do not leave it to the tenant.
     *
     * @throws BusinessException {@code chain-menu.currency} when no outlet takes that money
     */
    public ChainMenuReport take(byte[] file, Currency currency, ChainRules rules) {
        requireCurrency(currency);
        List<MenuRow> rows = rows(file, currency);
        Map<String, Item> known = bySku();
        Map<UUID, String> pages = pages();
        List<Tax> charged =
                taxes.all().stream().filter(tax -> tax.details().active()).toList();
        List<String> names = charged.stream().map(Tax::name).toList();
        ImportReport report = new MenuLoading(categories, items, charged, groups, MenuLoading.Permission.GIVEN)
                .load(rows.stream()
                        .map(row -> Optional.ofNullable(known.get(row.sku().orElseThrow()))
                                .map(item -> row.keeping(item, pages.getOrDefault(item.categoryId(), ""), rules))
                                .orElseGet(() -> row.taxed(names)))
                        .toList());
        int withdrawn = mark(rows);
        ChainMenuReport taken =
                new ChainMenuReport(report.created(), report.updated(), withdrawn, dropDifferences(rules));
        changes.note(Act.of("chain-menu.taken", "menu", Ids.next()).changed(null, Json.write(taken)));
        return taken;
    }

    /** What guests of an outlet would see once this tenant had taken the file, in the order of the menu. */
    public List<PreviewItem> preview(byte[] file, Currency currency, ChainRules rules, UUID outletId) {
        outlets.get(outletId);
        requireCurrency(currency);
        List<MenuRow> rows = rows(file, currency);
        Map<UUID, String> pages = pages();
        Map<String, Item> known = bySku();
        Map<UUID, OutletDifference> differences = outletItems.all().stream()
                .filter(own -> own.outletId().equals(outletId))
                .collect(Collectors.toMap(OutletItem::itemId, OutletItem::difference));
        List<PreviewItem> seen = new ArrayList<>();
        for (MenuRow row : rows) {
            Item item = known.remove(row.sku().orElseThrow());
            MenuRow kept = item == null ? row : row.keeping(item, pages.getOrDefault(item.categoryId(), ""), rules);
            OutletDifference own = item == null
                    ? OutletDifference.NONE
                    : differences.getOrDefault(item.id(), OutletDifference.NONE).allowedBy(rules, row.price());
            seen.add(PreviewItem.ofChain(kept, item, own));
        }
        for (Item item : items.all()) {
            if (item.chainPrice().isEmpty()
                    && item.sku().map(known::containsKey).orElse(true)) {
                seen.add(PreviewItem.own(
                        pages.getOrDefault(item.categoryId(), ""),
                        item,
                        differences.getOrDefault(item.id(), OutletDifference.NONE)));
            }
        }
        return seen;
    }

    private Map<UUID, String> pages() {
        return categories.all().stream().collect(Collectors.toMap(Category::id, Category::name));
    }

    private void requireCurrency(Currency currency) {
        if (outlets.all().stream().map(Outlet::currency).noneMatch(currency.getCurrencyCode()::equals)) {
            throw BusinessException.conflict(
                    "chain-menu.currency", "No outlet of this restaurant takes " + currency.getCurrencyCode() + ".");
        }
    }

    private Map<String, Item> bySku() {
        return items.all().stream()
                .filter(item -> item.sku().isPresent())
                .collect(Collectors.toMap(item -> item.sku().orElseThrow(), Function.identity()));
    }

    /** Notes the chain's prices. @return how many of its former items went off sale */
    private int mark(List<MenuRow> rows) {
        Map<String, Long> prices =
                rows.stream().collect(Collectors.toMap(row -> row.sku().orElseThrow(), MenuRow::price));
        int withdrawn = 0;
        for (Item item : items.all()) {
            Long price = item.sku().map(prices::get).orElse(null);
            if (price != null) {
                item.ofChain(price);
            } else if (item.chainPrice().isPresent() && item.available()) {
                item.offSale();
                withdrawn++;
            }
        }
        items.flush();
        return withdrawn;
    }

    /** Own prices and availabilities of outlets that the rules no longer allow. */
    private int dropDifferences(ChainRules rules) {
        Map<UUID, Item> ofChain = items.all().stream()
                .filter(item -> item.chainPrice().isPresent())
                .collect(Collectors.toMap(Item::id, Function.identity()));
        int dropped = 0;
        for (OutletItem own : outletItems.all()) {
            Item item = ofChain.get(own.itemId());
            if (item == null) {
                continue;
            }
            OutletDifference allowed =
                    own.difference().allowedBy(rules, item.chainPrice().orElseThrow());
            if (allowed.equals(own.difference())) {
                continue;
            }
            dropped++;
            if (allowed.equals(OutletDifference.NONE)) {
                outletItems.remove(own);
            } else {
                own.differ(allowed);
            }
        }
        return dropped;
    }
}
