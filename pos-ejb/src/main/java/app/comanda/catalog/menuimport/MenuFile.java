package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.MenuRules;
import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.catalog.menu.ModifierGroupDetails;
import app.comanda.kernel.BusinessException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a menu file, CSV or JSON, into items, and collects every fault on the way. */
final class MenuFile {

    private final Currency currency;
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<Object, Integer> seen = new HashMap<>();

    private MenuFile(Currency currency) {
        this.currency = currency;
    }

    /**
     * @param knownTaxes the names of the tenant's taxes
     * @throws ImportRefused with all faults
     */
    static List<MenuRow> read(byte[] file, Currency currency, List<String> knownTaxes) {
        MenuFile reading = new MenuFile(currency);
        List<MenuRow> rows = MenuTable.read(file).lines().stream()
                .map(line -> reading.row(line, knownTaxes))
                .flatMap(Optional::stream)
                .toList();
        if (!reading.errors.isEmpty()) {
            throw new ImportRefused(reading.errors);
        }
        return rows;
    }

    private Optional<MenuRow> row(MenuTable.Line line, List<String> knownTaxes) {
        String name = required(line, MenuColumn.NAME, text -> checked(text, 200));
        String category = required(line, MenuColumn.CATEGORY, text -> checked(text, 100));
        Long price = required(line, MenuColumn.PRICE, text -> WrittenPrice.parse(text, currency));
        Optional<String> sku =
                Objects.requireNonNullElse(cell(line, MenuColumn.SKU, MenuFile::code), Optional.<String>empty());
        Long cost = cell(line, MenuColumn.COST, text -> text.isEmpty() ? 0L : WrittenPrice.parse(text, currency));
        List<String> taxes = cell(line, MenuColumn.TAX, text -> taxes(text, knownTaxes));
        Optional<String> description = cell(line, MenuColumn.DESCRIPTION, MenuFile::description);
        Optional<String> barcode = cell(line, MenuColumn.BARCODE, MenuFile::code);
        Boolean available = cell(line, MenuColumn.AVAILABLE, MenuFile::yes);
        Set<Allergen> allergens = cell(line, MenuColumn.ALLERGENS, text -> marks(text, Allergen.class));
        Set<Diet> diets = cell(line, MenuColumn.DIETS, text -> marks(text, Diet.class));
        List<WrittenGroup> groups = cell(line, MenuColumn.MODIFIERS, this::groups);
        if (name == null || category == null || price == null) {
            return Optional.empty();
        }
        MenuRow row = new MenuRow(
                line.row(),
                sku,
                name,
                category,
                price,
                cost,
                taxes,
                description,
                barcode,
                available,
                allergens,
                diets,
                groups);
        refuseSecond(row);
        return Optional.of(row);
    }

    private void refuseSecond(MenuRow row) {
        Integer first = seen.putIfAbsent(row.identity(), row.row());
        if (first != null && row.sku().isPresent()) {
            fault(
                    row.row(),
                    MenuColumn.SKU,
                    "Row " + first + " has the SKU \"" + row.sku().get() + "\" already.");
        } else if (first != null) {
            fault(row.row(), MenuColumn.NAME, "Row " + first + " has this item already. Give each a SKU.");
        }
    }

    private <T> @Nullable T required(MenuTable.Line line, MenuColumn column, Function<String, T> reader) {
        if (line.cells().getOrDefault(column, "").isEmpty()) {
            fault(line.row(), column, "This is missing.");
            return null;
        }
        return cell(line, column, reader);
    }

    /** @return null where there is no such column, or its cell has a fault */
    private <T> @Nullable T cell(MenuTable.Line line, MenuColumn column, Function<String, T> reader) {
        String text = line.cells().get(column);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (Miswritten e) {
            fault(line.row(), column, e.reason());
        } catch (BusinessException e) {
            fault(line.row(), column, Objects.requireNonNullElse(e.getMessage(), e.code()));
        }
        return null;
    }

    private void fault(int row, MenuColumn column, String message) {
        errors.add(new ImportError(row, column.header(), message));
    }

    private static String checked(String name, int longest) {
        return MenuRules.name(name, longest, "");
    }

    private static Optional<String> code(String text) {
        Optional<String> code = Optional.of(text).filter(written -> !written.isEmpty());
        code.ifPresent(written -> MenuRules.code(written, ""));
        return code;
    }

    private static Optional<String> description(String text) {
        MenuRules.text(text, 2000, "");
        return Optional.of(text).filter(written -> !written.isEmpty());
    }

    private static Boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new Miswritten("\"" + text + "\" is neither yes nor no.");
        };
    }

    private static List<String> taxes(String text, List<String> known) {
        List<String> names = WrittenNames.parse(text);
        for (String name : names) {
            if (!known.contains(name)) {
                throw new Miswritten("There is no tax \"" + name + "\". Add it first.");
            }
        }
        return names;
    }

    /** Names of constants, however they are capitalised, with blanks or dashes where a constant has underscores. */
    private static <E extends Enum<E>> Set<E> marks(String text, Class<E> kind) {
        Set<E> marks = EnumSet.noneOf(kind);
        for (String name : WrittenNames.parse(text)) {
            marks.add(Arrays.stream(kind.getEnumConstants())
                    .filter(mark ->
                            mark.name().equalsIgnoreCase(name.replace(' ', '_').replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new Miswritten("\"" + name + "\" is none of: " + names(kind) + ".")));
        }
        return marks;
    }

    private static <E extends Enum<E>> String names(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(MenuFile::name).collect(Collectors.joining(", "));
    }

    /** As a file writes an allergen or a diet. */
    static String name(Enum<?> mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private List<WrittenGroup> groups(String text) {
        List<WrittenGroup> groups = ModifierNotation.parse(text, currency);
        groups.forEach(MenuFile::check);
        if (groups.stream().distinct().count() < groups.size()) {
            throw new Miswritten("The same group is there twice.");
        }
        return groups;
    }

    private static void check(WrittenGroup group) {
        details(group, modifier -> null);
        group.modifiers().stream()
                .map(WrittenModifier::nested)
                .flatMap(Optional::stream)
                .forEach(MenuFile::check);
    }

    /** @param nestedId the id of the group that a modifier opens */
    static ModifierGroupDetails details(
            WrittenGroup group, Function<WrittenModifier, java.util.@Nullable UUID> nestedId) {
        return new ModifierGroupDetails(
                group.name(),
                group.min(),
                group.max(),
                group.free(),
                group.modifiers().stream()
                        .map(modifier -> new ModifierDetails(
                                null,
                                modifier.name(),
                                modifier.price(),
                                modifier.preselected(),
                                modifier.available(),
                                nestedId.apply(modifier)))
                        .toList());
    }
}
