package app.comanda.server.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The menu from which all orders of a file could have been taken: a dish for each name and price, with its choices. */
final class ImpliedMenu {

    static final String CATEGORY = "Replayed";

    /** A group of modifiers holds no more. */
    private static final int GROUP = 100;

    private static final String MEANINGFUL = "\\;|[]{}=*!:";

    private final Map<Dish, String> skus = new LinkedHashMap<>();
    private final Map<Dish, Set<String>> choices = new LinkedHashMap<>();
    private final Map<Dish, Integer> mostChosen = new LinkedHashMap<>();

    private ImpliedMenu() {}

    static ImpliedMenu of(OrderFile file) {
        ImpliedMenu menu = new ImpliedMenu();
        file.orders().values().forEach(lines -> lines.forEach(menu::note));
        return menu;
    }

    int size() {
        return skus.size();
    }

    String sku(Dish dish) {
        String sku = skus.get(dish);
        if (sku == null) {
            throw new IllegalArgumentException(dish.name());
        }
        return sku;
    }

    /** As the API imports it; nothing is taxed, because the prices of the file are what the guests paid. */
    String csv() {
        StringBuilder csv = new StringBuilder("sku,name,category,price,cost,tax,modifiers\r\n");
        skus.forEach((dish, sku) -> csv.append(String.join(
                        ",",
                        sku,
                        quoted(dish.name()),
                        CATEGORY,
                        String.format(Locale.ROOT, "%d.%02d", dish.price() / 100, dish.price() % 100),
                        "",
                        "",
                        quoted(modifiers(dish))))
                .append("\r\n"));
        return csv.toString();
    }

    private void note(PastLine line) {
        Dish dish = line.dish();
        skus.computeIfAbsent(dish, fresh -> String.format(Locale.ROOT, "R%04d", skus.size() + 1));
        choices.computeIfAbsent(dish, fresh -> new TreeSet<>()).addAll(line.choices());
        mostChosen.merge(dish, line.choices().size(), Math::max);
    }

    private String modifiers(Dish dish) {
        List<String> offered = new ArrayList<>(choices.getOrDefault(dish, Set.of()));
        List<String> groups = new ArrayList<>();
        for (int from = 0; from < offered.size(); from += GROUP) {
            List<String> part = offered.subList(from, Math.min(offered.size(), from + GROUP));
            groups.add("Choices%s[0-%d]: ".formatted(from == 0 ? "" : " " + (from / GROUP + 1), mostChosen.get(dish))
                    + String.join(" | ", part.stream().map(ImpliedMenu::escaped).toList()));
        }
        return String.join("; ", groups);
    }

    /** How often each was chosen. */
    static Map<String, Integer> counted(List<String> choices) {
        Map<String, Integer> counted = new TreeMap<>();
        choices.forEach(choice -> counted.merge(choice, 1, Integer::sum));
        return counted;
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (MEANINGFUL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
