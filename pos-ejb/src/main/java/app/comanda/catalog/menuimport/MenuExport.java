package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.Taxes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writing the menu as a file that {@link MenuImport} takes again, in the order of the menu. */
@Stateless
public class MenuExport {

    /** Without it spreadsheets take UTF-8 for something older. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    MenuCurrency currency;

    @Inject
    Categories categories;

    @Inject
    Items items;

    @Inject
    Taxes taxes;

    @Inject
    ModifierGroups groups;

    /** @param outletId in whose currency the prices are written; null where all outlets take the same */
    public String csv(@Nullable UUID outletId) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(Stream.of(MenuColumn.values()).map(MenuColumn::header));
            for (WrittenItem item : items(currency.of(outletId))) {
                printer.printRecord(Stream.of(MenuColumn.values())
                        .map(column -> harmless(item.cells().get(column))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /** The same as {@link MenuJson}, with every column as a field beside those of POSPal. */
    public String json(@Nullable UUID outletId) {
        return MenuJson.write(items(currency.of(outletId)));
    }

    private List<WrittenItem> items(Currency money) {
        GroupShelf shelf = new GroupShelf(groups);
        Map<UUID, String> taxNames = taxes.all().stream().collect(Collectors.toMap(Tax::id, Tax::name));
        Map<UUID, List<UUID>> taxesOf = items.taxes();
        Map<UUID, List<UUID>> groupsOf = items.groups();
        Map<UUID, List<Item>> pages = items.all().stream().collect(Collectors.groupingBy(Item::categoryId));
        List<WrittenItem> written = new ArrayList<>();
        for (Category page : categories.all()) {
            for (Item item : pages.getOrDefault(page.id(), List.of())) {
                ItemDetails details = item.details(
                        taxesOf.getOrDefault(item.id(), List.of()), groupsOf.getOrDefault(item.id(), List.of()));
                List<String> charged = details.taxIds().stream()
                        .map(taxNames::get)
                        .filter(Objects::nonNull)
                        .toList();
                written.add(WrittenItem.of(page.name(), details, charged, shelf.written(details.groupIds()), money));
            }
        }
        return written;
    }

    /** An apostrophe keeps spreadsheets from computing a text that looks like a formula. */
    private static String harmless(@Nullable String text) {
        return text == null ? "" : text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
