package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writing the items of the menu. */
@Stateless
public class MenuEditing {

    private static final String ITEM = "item";

    @Inject
    Items items;

    @Inject
    Categories categories;

    @Inject
    Taxes taxes;

    @Inject
    ModifierGroups groups;

    @Inject
    MenuChanges changes;

    @Inject
    ChainGuard chainGuard;

    /** A page of a list. */
    public List<ItemRow> items(ItemFilter filter, ItemOrder order, int offset, int limit) {
        return items.list(filter, order, offset, limit);
    }

    public long count(ItemFilter filter) {
        return items.count(filter);
    }

    /** @param after the last id seen, null for the first page */
    public List<ItemEntry> itemsAfter(@Nullable UUID after, int limit) {
        return items.after(after, limit).stream().map(this::entry).toList();
    }

    public ItemEntry item(UUID id) {
        return entry(items.get(id));
    }

    public ItemEntry add(ItemDetails details) {
        check(details, null);
        Item item = new Item(details);
        items.add(item);
        tie(item.id(), details);
        changes.added(ITEM, item.id(), details);
        return entry(item);
    }

    /** @param version as last read */
    public ItemEntry change(UUID id, @Nullable Long version, ItemDetails details) {
        Item item = items.get(id);
        MenuChanges.checkVersion(item.version(), version);
        check(details, id);
        ItemDetails before = entry(item).details();
        chainGuard.checkChange(item, before, details);
        item.change(details);
        items.touch(item);
        tie(id, details);
        changes.changed(ITEM, id, before, details);
        return entry(item);
    }

    public void remove(UUID id, @Nullable Long version) {
        Item item = items.get(id);
        MenuChanges.checkVersion(item.version(), version);
        chainGuard.checkRemoval(item);
        changes.removed(ITEM, id, entry(item).details());
        items.remove(item);
    }

    private void tie(UUID id, ItemDetails details) {
        items.tax(Map.of(id, details.taxIds()));
        items.offer(Map.of(id, details.groupIds()));
    }

    private ItemEntry entry(Item item) {
        return new ItemEntry(
                item.id(),
                item.version(),
                item.details(items.taxesOf(item.id()), items.groupsOf(item.id())),
                item.picture());
    }

    private void check(ItemDetails details, @Nullable UUID itself) {
        if (categories.find(details.categoryId()).isEmpty()) {
            throw BusinessException.invalid("category.unknown", "categoryId", "There is no such category.");
        }
        checkEach(details.taxIds(), id -> taxes.find(id).isPresent(), "tax.unknown", "taxIds", "tax");
        checkEach(
                details.groupIds(),
                id -> groups.find(id).isPresent(),
                "modifier-group.unknown",
                "modifierGroupIds",
                "modifier group");
        Optional<Item> sameSku = Optional.ofNullable(details.sku()).flatMap(items::findBySku);
        if (sameSku.isPresent() && !sameSku.get().id().equals(itself)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "item.sku-taken", "Another item has this SKU.", "sku");
        }
    }

    private static void checkEach(List<UUID> ids, Predicate<UUID> known, String code, String field, String what) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.test(ids.get(i))) {
                throw BusinessException.invalid(code, field + "[" + i + "]", "There is no such " + what + ".");
            }
        }
    }
}
