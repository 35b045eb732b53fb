package app.comanda.api.catalog;

import app.comanda.api.catalog.MenuJson.CategoryPageJson;
import app.comanda.api.catalog.MenuJson.GroupJson;
import app.comanda.api.catalog.MenuJson.MenuItemJson;
import app.comanda.api.catalog.MenuMarks.Listing;
import app.comanda.catalog.PricedTax;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What turns a menu that a caller has into the one of now. What is absent is as it was; what no list names any more is
 * gone.
 *
 * @param taxes all of them
 * @param categories all of them, without their items
 * @param pages what moved, came or went, of those categories where something did
 * @param items new and changed ones
 * @param groupOrder what moved, came or went among the modifier groups
 * @param modifierGroups new and changed ones
 */
public record MenuChangesJson(
        UUID outletId,
        String outletName,
        long version,
        boolean open,
        String currency,
        boolean pricesIncludeTax,
        @Nullable Instant pricesUntil,
        @Nullable List<PricedTax> taxes,
        @Nullable List<CategoryHeadJson> categories,
        @Nullable List<PageChangeJson> pages,
        @Nullable List<MenuItemJson> items,
        @Nullable OrderChangeJson groupOrder,
        @Nullable List<GroupJson> modifierGroups) {

    /** A category without its items. */
    public record CategoryHeadJson(
            UUID id, String name, @Nullable Map<String, String> translations) {

        static CategoryHeadJson of(CategoryPageJson page) {
            return new CategoryHeadJson(page.id(), page.name(), page.translations());
        }
    }

    /** Of a list of ids: after the first {@code keep}, {@code drop} are taken out and {@code ids} put in their place. */
    public record OrderChangeJson(int keep, int drop, List<UUID> ids) {

        static @Nullable OrderChangeJson between(Listing before, Listing now) {
            int shorter = Math.min(before.size(), now.size());
            int head = 0;
            while (head < shorter && before.hasAt(head, now, head)) {
                head++;
            }
            int tail = 0;
            while (tail < shorter - head && before.hasAt(before.size() - 1 - tail, now, now.size() - 1 - tail)) {
                tail++;
            }
            List<UUID> ids = new ArrayList<>();
            for (int i = head; i < now.size() - tail; i++) {
                ids.add(now.id(i));
            }
            int drop = before.size() - tail - head;
            return drop == 0 && ids.isEmpty() ? null : new OrderChangeJson(head, drop, ids);
        }
    }

    /** The same of a category's items. A category that is new has none before. */
    public record PageChangeJson(UUID categoryId, int keep, int drop, List<UUID> ids) {}

    /** @param now the marks of {@code menu} */
    static MenuChangesJson between(MenuMarks before, MenuMarks now, MenuJson menu) {
        List<MenuItemJson> all = menu.categories().stream()
                .flatMap(page -> page.items().stream())
                .toList();
        return new MenuChangesJson(
                menu.outletId(),
                menu.outletName(),
                menu.version(),
                menu.open(),
                menu.currency(),
                menu.pricesIncludeTax(),
                menu.pricesUntil(),
                before.taxes() == now.taxes() ? null : menu.taxes(),
                before.heads() == now.heads() ? null : MenuMarks.heads(menu),
                orAbsent(pages(before, now)),
                orAbsent(changed(before.pages().values(), now.pages().values(), all)),
                OrderChangeJson.between(before.groups(), now.groups()),
                orAbsent(changed(List.of(before.groups()), List.of(now.groups()), menu.modifierGroups())));
    }

    private static List<PageChangeJson> pages(MenuMarks before, MenuMarks now) {
        List<PageChangeJson> pages = new ArrayList<>();
        now.pages().forEach((id, page) -> {
            OrderChangeJson order = OrderChangeJson.between(before.pages().getOrDefault(id, Listing.NONE), page);
            if (order != null) {
                pages.add(new PageChangeJson(id, order.keep(), order.drop(), order.ids()));
            }
        });
        return pages;
    }

    /** @param things those of {@code now}, in the same order */
    private static <T> List<T> changed(Iterable<Listing> before, Iterable<Listing> now, List<T> things) {
        Map<UUID, Long> known = new HashMap<>();
        for (Listing listing : before) {
            for (int i = 0; i < listing.size(); i++) {
                known.put(listing.id(i), listing.mark(i));
            }
        }
        List<T> changed = new ArrayList<>();
        int number = 0;
        for (Listing listing : now) {
            for (int i = 0; i < listing.size(); i++, number++) {
                Long mark = known.get(listing.id(i));
                if (mark == null || mark != listing.mark(i)) {
                    changed.add(things.get(number));
                }
            }
        }
        return changed;
    }

    private static <T> @Nullable List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
