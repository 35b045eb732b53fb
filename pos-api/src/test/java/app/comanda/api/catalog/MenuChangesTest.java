package app.comanda.api.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.api.catalog.MenuChangesJson.OrderChangeJson;
import app.comanda.api.catalog.MenuJson.CategoryPageJson;
import app.comanda.api.catalog.MenuJson.GroupJson;
import app.comanda.api.catalog.MenuJson.MenuItemJson;
import app.comanda.api.catalog.MenuJson.OptionJson;
import app.comanda.catalog.PricedTax;
import app.comanda.catalog.menu.ItemWords;
import app.comanda.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MenuChangesTest {

    private static final UUID OUTLET = new UUID(1, 1);

    @Test
    void changesMakeTheFormerMenuExactlyTheOneOfNowWhateverHappenedBetween() {
        for (int seed = 0; seed < 500; seed++) {
            RandomMenu random = new RandomMenu(seed);
            MenuJson before = random.menu();
            random.change();
            MenuJson now = random.menu();
            MenuChangesJson changes = Json.read(Json.write(changes(before, now)), MenuChangesJson.class);
            assertEquals(Json.write(now), Json.write(applied(before, changes)), "seed " + seed);
        }
    }

    @Test
    void oneNewPriceIsOneItem() {
        RandomMenu random = new RandomMenu(7);
        random.grow(40);
        MenuJson before = random.menu();
        random.reprice();
        MenuChangesJson changes = changes(before, random.menu());
        assertEquals(1, Objects.requireNonNull(changes.items()).size());
        assertNull(changes.pages());
        assertNull(changes.categories());
        assertNull(changes.taxes());
        assertNull(changes.groupOrder());
        assertNull(changes.modifierGroups());
    }

    @Test
    void theExampleOfTheDocumentationIsTrue() throws IOException {
        String page = Files.readString(Path.of("../docs/menu.md"));
        Matcher blocks = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page.split("## Changes", 2)[1]);
        MenuJson before = Json.read(next(blocks), MenuJson.class);
        MenuChangesJson changes = Json.read(next(blocks), MenuChangesJson.class);
        MenuJson now = applied(before, changes);
        assertEquals(Json.write(changes), Json.write(changes(before, now)));
        assertTrue(
                page.contains(MenuAnswer.of(before).tag()),
                MenuAnswer.of(before).tag());
        assertTrue(page.contains(MenuAnswer.of(now).tag()), MenuAnswer.of(now).tag());
    }

    private static String next(Matcher blocks) {
        assertTrue(blocks.find());
        return blocks.group(1);
    }

    private static MenuChangesJson changes(MenuJson before, MenuJson now) {
        return MenuChangesJson.between(MenuMarks.of(before), MenuMarks.of(now), now);
    }

    /** What a terminal does; {@code changes.ts} is the same. */
    private static MenuJson applied(MenuJson before, MenuChangesJson changes) {
        Map<UUID, MenuItemJson> items = new HashMap<>();
        before.categories().forEach(page -> page.items().forEach(item -> items.put(item.id(), item)));
        orNone(changes.items()).forEach(item -> items.put(item.id(), item));
        Map<UUID, GroupJson> groups = new HashMap<>();
        before.modifierGroups().forEach(group -> groups.put(group.id(), group));
        orNone(changes.modifierGroups()).forEach(group -> groups.put(group.id(), group));
        Map<UUID, List<UUID>> pages = new HashMap<>();
        before.categories()
                .forEach(page -> pages.put(
                        page.id(), page.items().stream().map(MenuItemJson::id).toList()));
        orNone(changes.pages())
                .forEach(page -> pages.put(
                        page.categoryId(),
                        spliced(
                                pages.getOrDefault(page.categoryId(), List.of()),
                                new OrderChangeJson(page.keep(), page.drop(), page.ids()))));
        List<CategoryPageJson> heads = changes.categories() == null
                ? before.categories()
                : changes.categories().stream()
                        .map(head -> new CategoryPageJson(head.id(), head.name(), head.translations(), List.of()))
                        .toList();
        List<UUID> order = before.modifierGroups().stream().map(GroupJson::id).toList();
        return new MenuJson(
                changes.outletId(),
                changes.outletName(),
                changes.version(),
                changes.open(),
                changes.currency(),
                changes.pricesIncludeTax(),
                changes.pricesUntil(),
                changes.taxes() == null ? before.taxes() : changes.taxes(),
                heads.stream()
                        .map(head -> new CategoryPageJson(
                                head.id(),
                                head.name(),
                                head.translations(),
                                pages.getOrDefault(head.id(), List.of()).stream()
                                        .map(items::get)
                                        .toList()))
                        .toList(),
                (changes.groupOrder() == null ? order : spliced(order, changes.groupOrder()))
                        .stream().map(groups::get).toList());
    }

    private static List<UUID> spliced(List<UUID> ids, OrderChangeJson change) {
        List<UUID> spliced = new ArrayList<>(ids);
        spliced.subList(change.keep(), change.keep() + change.drop()).clear();
        spliced.addAll(change.keep(), change.ids());
        return spliced;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A menu that somebody edits without a plan. */
    private static final class RandomMenu {

        private final Random dice;
        private final List<PricedTax> taxes = new ArrayList<>();
        private final List<Page> pages = new ArrayList<>();
        private final List<GroupJson> groups = new ArrayList<>();
        private long version = 1;
        private @Nullable Instant until;

        private record Page(UUID id, String name, List<MenuItemJson> items) {}

        RandomMenu(long seed) {
            dice = new Random(seed);
            grow(dice.nextInt(30));
        }

        void grow(int steps) {
            pages.add(new Page(id(), "Food", new ArrayList<>(List.of(item(), item()))));
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        void change() {
            for (int i = dice.nextInt(8); i >= 0; i--) {
                step();
            }
        }

        MenuJson menu() {
            return new MenuJson(
                    OUTLET,
                    "Harbour \"é\" \u2028",
                    version,
                    dice.nextBoolean(),
                    "USD",
                    false,
                    until,
                    List.copyOf(taxes),
                    pages.stream()
                            .map(page -> new CategoryPageJson(page.id(), page.name(), null, List.copyOf(page.items())))
                            .toList(),
                    List.copyOf(groups));
        }

        void reprice() {
            version++;
            List<MenuItemJson> items = pages.stream()
                    .map(Page::items)
                    .filter(page -> !page.isEmpty())
                    .findFirst()
                    .orElseThrow();
            int at = dice.nextInt(items.size());
            items.set(at, item(items.get(at).id()));
        }

        private void step() {
            version++;
            switch (dice.nextInt(11)) {
                case 0 ->
                    pages.add(dice.nextInt(pages.size() + 1), new Page(id(), "Page " + version, new ArrayList<>()));
                case 1 -> remove(pages);
                case 2 -> Collections.shuffle(pages, dice);
                case 3 -> groups.add(dice.nextInt(groups.size() + 1), group(id()));
                case 4 -> remove(groups);
                case 5 -> groups.replaceAll(group -> dice.nextInt(3) == 0 ? group(group.id()) : group);
                case 6 -> taxes.add(new PricedTax(id(), "Tax " + version, "8.875", false, List.of()));
                case 7 -> until = dice.nextBoolean() ? null : Instant.ofEpochSecond(version);
                case 8 -> move();
                default -> onAPage();
            }
        }

        private void move() {
            MenuItemJson item = remove(anyPage().items());
            if (item != null) {
                List<MenuItemJson> items = anyPage().items();
                items.add(dice.nextInt(items.size() + 1), item);
            }
        }

        private void onAPage() {
            List<MenuItemJson> items = anyPage().items();
            switch (dice.nextInt(4)) {
                case 0 -> remove(items);
                case 1 -> Collections.shuffle(items, dice);
                case 2 -> items.replaceAll(item -> dice.nextInt(4) == 0 ? item(item.id()) : item);
                default -> items.add(dice.nextInt(items.size() + 1), item());
            }
        }

        private Page anyPage() {
            if (pages.isEmpty()) {
                pages.add(new Page(id(), "Again", new ArrayList<>()));
            }
            return pages.get(dice.nextInt(pages.size()));
        }

        private <T> @Nullable T remove(List<T> from) {
            return from.isEmpty() ? null : from.remove(dice.nextInt(from.size()));
        }

        private MenuItemJson item() {
            return item(id());
        }

        private MenuItemJson item(UUID id) {
            return new MenuItemJson(
                    id,
                    "Tea " + dice.nextInt(1_000_000),
                    null,
                    null,
                    dice.nextBoolean() ? "hot" : null,
                    dice.nextInt(1_000),
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null,
                    Map.of("id", new ItemWords("Teh", null)),
                    null,
                    null,
                    dice.nextBoolean() ? List.of(id()) : null);
        }

        private GroupJson group(UUID id) {
            OptionJson option = new OptionJson(id(), "Large", dice.nextInt(1_000), true, false, null);
            return new GroupJson(id, "Size", 0, 1, 0, List.of(option));
        }

        private UUID id() {
            return new UUID(dice.nextLong(), dice.nextLong());
        }
    }
}
