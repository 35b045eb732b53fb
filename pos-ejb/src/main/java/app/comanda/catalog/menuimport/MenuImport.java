package app.comanda.catalog.menuimport;

import app.comanda.audit.Act;
import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.ChainGuard;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.Taxes;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Taking in a menu from a file: CSV in UTF-8, separated by commas, or {@link MenuJson}; at most 20,000 items.
 *
 * <p>Columns by their headers, in any order: {@code name}, {@code category}, {@code price}; and if wanted {@code sku},
 * {@code cost}, {@code tax} (names of taxes, separated by {@code |}), {@code description}, {@code barcode},
 * {@code available} (yes or no), {@code allergens} and {@code diets} (separated by {@code |}), {@code modifiers} (see {@link ModifierNotation}). An item that is there already, by its
 * SKU or else by category and name, is changed; a column that the file lacks changes nothing. Categories and modifier
 * groups are made where there are none; taxes must be there.
 */
@Stateless
public class MenuImport {

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

    @Inject
    MenuChanges changes;

    @Inject
    ChainGuard chainGuard;

    /**
     * @param outletId in whose currency the prices are; null where all outlets take the same
     * @throws ImportRefused with every fault; then nothing was taken
     */
    public ImportReport load(byte[] file, @Nullable UUID outletId) {
        List<Tax> known = taxes.all();
        List<MenuRow> rows = MenuFile.read(
                file, currency.of(outletId), known.stream().map(Tax::name).toList());
        ImportReport report = new MenuLoading(categories, items, known, groups, chainGuard::checkChange).load(rows);
        changes.note(Act.of("menu.imported", "menu", Ids.next()).changed(null, Json.write(report)));
        return report;
    }
}
