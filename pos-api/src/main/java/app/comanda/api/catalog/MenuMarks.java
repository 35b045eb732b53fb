package app.comanda.api.catalog;

import app.comanda.api.catalog.MenuJson.CategoryPageJson;
import app.comanda.api.catalog.MenuJson.GroupJson;
import app.comanda.api.catalog.MenuJson.MenuItemJson;
import app.comanda.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is remembered of a menu that was given out: enough to tell what has changed since. 24 bytes an item, where the
 * menu itself takes some hundred.
 *
 * @param taxes checksum of all of them
 * @param heads checksum of the categories without their items
 * @param pages the items of each category, by its id
 */
record MenuMarks(long taxes, long heads, Map<UUID, Listing> pages, Listing groups) {

    static MenuMarks of(MenuJson menu) {
        Map<UUID, Listing> pages = new LinkedHashMap<>();
        for (CategoryPageJson page : menu.categories()) {
            pages.put(page.id(), Listing.of(page.items(), MenuItemJson::id));
        }
        return new MenuMarks(
                mark(menu.taxes()), mark(heads(menu)), pages, Listing.of(menu.modifierGroups(), GroupJson::id));
    }

    static List<MenuChangesJson.CategoryHeadJson> heads(MenuJson menu) {
        return menu.categories().stream()
                .map(MenuChangesJson.CategoryHeadJson::of)
                .toList();
    }

    static long mark(Object value) {
        return Checksum.of(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Things with ids in their order.
     *
     * @param words three of each: its id's upper and lower half, and its mark
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Listing(long[] words) {

        static final Listing NONE = new Listing(new long[0]);

        static <T> Listing of(List<T> things, Function<T, UUID> id) {
            long[] words = new long[3 * things.size()];
            int at = 0;
            for (T thing : things) {
                UUID its = id.apply(thing);
                words[at++] = its.getMostSignificantBits();
                words[at++] = its.getLeastSignificantBits();
                words[at++] = MenuMarks.mark(thing);
            }
            return new Listing(words);
        }

        int size() {
            return words.length / 3;
        }

        UUID id(int number) {
            return new UUID(words[3 * number], words[3 * number + 1]);
        }

        long mark(int number) {
            return words[3 * number + 2];
        }

        /** Whether the same thing stands here and there. */
        boolean hasAt(int here, Listing other, int there) {
            return words[3 * here] == other.words[3 * there] && words[3 * here + 1] == other.words[3 * there + 1];
        }
    }
}
