package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.catalog.menu.Tax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings a tenant's menu to what the rows of a file say. The whole menu is read once: files are large, queries slow. */
final class MenuLoading {

    private final Categories categories;
    private final Items items;
    private final GroupShelf shelf;
    private final Permission permission;
    private final Map<String, Category> pages;
    private final Map<String, UUID> taxIds;
    private final KnownItems known = new KnownItems();
    private final Map<UUID, List<UUID>> taxesOf;
    private final Map<UUID, List<UUID>> groupsOf;
    private final Map<UUID, List<UUID>> newTaxes = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> newGroups = new LinkedHashMap<>();
    private int created;
    private final Set<UUID> groupsLeft = new HashSet<>();
    private int updated;
    private int categoriesCreated;
    private int lastPage;
    private int lastPlace;

    /** @param permission asked before an item is changed */
    MenuLoading(Categories categories, Items items, List<Tax> taxes, ModifierGroups groups, Permission permission) {
        this.permission = permission;
        this.categories = categories;
        this.items = items;
        this.shelf = new GroupShelf(groups);
        this.pages = categories.all().stream().collect(Collectors.toMap(Category::name, Function.identity()));
        this.taxIds = taxes.stream().collect(Collectors.toMap(Tax::name, Tax::id));
        this.taxesOf = items.taxes();
        this.groupsOf = items.groups();
        Map<UUID, String> names = pages.values().stream().collect(Collectors.toMap(Category::id, Category::name));
        for (Item item : items.all()) {
            String category = names.getOrDefault(item.categoryId(), "");
            known.add(category, item);
            lastPlace = Math.max(lastPlace, item.sortOrder());
        }
        pages.values()
                .forEach(page -> lastPage = Math.max(lastPage, page.details().sortOrder()));
    }

    /** Whether an item may be changed so. */
    @FunctionalInterface
    interface Permission {
        /** For those to whom the menu belongs. */
        Permission GIVEN = (item, before, after) -> {};

        /** Throws when it may not. */
        void check(Item item, ItemDetails before, ItemDetails after);
    }

    ImportReport load(List<MenuRow> rows) {
        addPages(rows);
        rows.forEach(this::load);
        items.flush();
        shelf.fill();
        items.tax(newTaxes);
        items.offer(newGroups);
        shelf.clear(groupsLeft);
        return new ImportReport(rows.size(), created, updated, rows.size() - created - updated, categoriesCreated);
    }

    private void addPages(List<MenuRow> rows) {
        for (MenuRow row : rows) {
            if (!pages.containsKey(row.category())) {
                Category page = new Category(new CategoryDetails(row.category(), ++lastPage, Map.of()));
                categories.add(page);
                pages.put(row.category(), page);
                categoriesCreated++;
            }
        }
        items.flush();
    }

    private void load(MenuRow row) {
        Item item = known.find(row);
        if (item == null) {
            ItemDetails details = details(row, null);
            Item fresh = new Item(details);
            items.add(fresh);
            newTaxes.put(fresh.id(), details.taxIds());
            newGroups.put(fresh.id(), details.groupIds());
            created++;
            return;
        }
        List<UUID> itsGroups = groupsOf.getOrDefault(item.id(), List.of());
        ItemDetails before = item.details(taxesOf.getOrDefault(item.id(), List.of()), itsGroups);
        ItemDetails details = details(row, before);
        if (!details.equals(before)) {
            update(item, before, details);
        }
    }

    private void update(Item item, ItemDetails before, ItemDetails details) {
        permission.check(item, before, details);
        item.change(details);
        items.touch(item);
        if (!before.taxIds().equals(details.taxIds())) {
            newTaxes.put(item.id(), details.taxIds());
        }
        if (!before.groupIds().equals(details.groupIds())) {
            newGroups.put(item.id(), details.groupIds());
            groupsLeft.addAll(before.groupIds());
        }
        updated++;
    }

    /** What the file does not tell stays as before. */
    private ItemDetails details(MenuRow row, @Nullable ItemDetails before) {
        Category page = Objects.requireNonNull(pages.get(row.category()));
        return new ItemDetails(
                page.id(),
                row.name(),
                told(row.description(), before == null ? null : before.description()),
                row.sku().orElse(before == null ? null : before.sku()),
                told(row.barcode(), before == null ? null : before.barcode()),
                row.price(),
                row.cost() != null ? row.cost() : before == null ? 0 : before.cost(),
                before == null ? ++lastPlace : before.sortOrder(),
                row.available() != null ? row.available() : before == null || before.available(),
                before == null ? Map.of() : before.translations(),
                row.allergens() != null ? row.allergens() : before == null ? Set.of() : before.allergens(),
                row.diets() != null ? row.diets() : before == null ? Set.of() : before.diets(),
                taxes(row.taxes(), before),
                row.groups() != null ? shelf.ids(row.groups()) : before == null ? List.of() : before.groupIds());
    }

    private static @Nullable String told(@Nullable Optional<String> told, @Nullable String before) {
        return told != null ? told.orElse(null) : before;
    }

    /** The same taxes in another order are no change. */
    private List<UUID> taxes(@Nullable List<String> names, @Nullable ItemDetails before) {
        List<UUID> had = before == null ? List.of() : before.taxIds();
        if (names == null) {
            return had;
        }
        List<UUID> wanted = new ArrayList<>();
        names.forEach(name -> wanted.add(Objects.requireNonNull(taxIds.get(name))));
        return new HashSet<>(wanted).equals(new HashSet<>(had)) ? had : wanted;
    }
}
