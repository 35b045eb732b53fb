package app.comanda.catalog.menuimport;

import app.comanda.audit.Act;
import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.catalog.menu.Taxes;
import app.comanda.tenancy.provisioning.NewTenant;
import app.comanda.tenancy.provisioning.NewTenantFurnishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A new tenant begins with the tax that its country puts on a meal, for the owner to check, and a menu to try. Where the
 * rate differs by place, as in the USA, there is none to begin with.
 */
@ApplicationScoped
public class SampleMenu implements NewTenantFurnishing {

    private static final Currency WRITTEN_IN = Currency.getInstance("USD");

    /** By how much the sample's cents become minor units that look like prices; one where it is not named. */
    private static final Map<String, Integer> FACTORS =
            Map.of("IDR", 10_000, "VND", 100, "KRW", 10, "PHP", 30, "THB", 20, "INR", 20, "KWD", 3, "BHD", 4, "OMR", 4);

    @Inject
    Taxes taxes;

    @Inject
    Categories categories;

    @Inject
    Items items;

    @Inject
    ModifierGroups groups;

    @Inject
    MenuChanges changes;

    @Override
    public void furnish(NewTenant tenant) {
        List<Tax> charged = usualTax(tenant.country()).map(Tax::new).stream().toList();
        charged.forEach(taxes::add);
        taxes.flush();
        List<String> names = charged.stream().map(Tax::name).toList();
        List<MenuRow> rows = rows(tenant.outlet().currency()).stream()
                .map(row -> row.taxed(names))
                .toList();
        new MenuLoading(categories, items, charged, groups, MenuLoading.Permission.GIVEN).load(rows);
        changes.note(Act.of("menu.furnished", "menu", tenant.outlet().id())
                .changed(null, rows.size() + " items of the sample menu"));
    }

    static Optional<TaxDetails> usualTax(String country) {
        return new String(resource("default-taxes.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(country))
                .findFirst()
                .map(cells -> new TaxDetails(cells[1], new BigDecimal(cells[2]), false, 1, true, List.of()));
    }

    static List<MenuRow> rows(String currency) {
        int factor = FACTORS.getOrDefault(currency, 1);
        return MenuFile.read(resource("sample-menu.csv"), WRITTEN_IN, List.of()).stream()
                .map(row -> row.times(factor))
                .collect(Collectors.toList());
    }

    private static byte[] resource(String name) {
        try (InputStream file = SampleMenu.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
