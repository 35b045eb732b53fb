package app.comanda.catalog.menu;

import app.comanda.tenancy.provisioning.NewTenant;
import app.comanda.tenancy.provisioning.NewTenantFurnishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few taxes and dishes for a new restaurant, so that its first sale needs no typing; to be changed or removed. */
@ApplicationScoped
public class SampleMenu implements NewTenantFurnishing {

    /** The general rate on restaurant meals; where it differs by place or is not known here, the owner sets it. */
    private static final Map<String, String> TAX_BY_COUNTRY = Map.of(
            "ID", "10", "GB", "20", "DE", "19", "FR", "10", "ES", "10", "IT", "10", "AU", "10", "SG", "9", "JP", "10",
            "MY", "6");

    /** What a dish of 1.00 costs, in units of the currency; 1 where it is not listed. */
    private static final Map<String, Integer> PRICE_LEVEL =
            Map.of("IDR", 10_000, "JPY", 100, "KRW", 1_000, "VND", 20_000, "INR", 50, "PHP", 40, "THB", 30);

    @Inject
    TaxSetting taxes;

    @Inject
    CategoryEditing categories;

    @Inject
    ModifierEditing modifiers;

    @Inject
    MenuEditing items;

    @Override
    public void furnish(NewTenant tenant) {
        List<UUID> tax = tax(tenant.country());
        Prices prices = Prices.in(Currency.getInstance(tenant.outlet().currency()));
        UUID milk = modifiers
                .add(new ModifierGroupDetails(
                        "Milk",
                        0,
                        1,
                        0,
                        List.of(modifier("Oat milk", prices.of("0.50")), modifier("Lactose free", prices.of("0.30")))))
                .id();
        UUID extras = modifiers
                .add(new ModifierGroupDetails(
                        "Extras",
                        0,
                        3,
                        0,
                        List.of(modifier("Extra cheese", prices.of("1.00")), modifier("Avocado", prices.of("1.50")))))
                .id();
        UUID drinks = category("Drinks", "Minuman", 1);
        UUID food = category("Food", "Makanan", 2);
        add(drinks, "Espresso", "SAMPLE-1", prices.of("2.50"), prices.of("0.40"), tax, null);
        add(drinks, "Cappuccino", "SAMPLE-2", prices.of("3.50"), prices.of("0.70"), tax, milk);
        add(drinks, "Fresh orange juice", "SAMPLE-3", prices.of("4.00"), prices.of("1.20"), tax, null);
        add(food, "Toasted sandwich", "SAMPLE-4", prices.of("6.50"), prices.of("2.10"), tax, extras);
        add(food, "House salad", "SAMPLE-5", prices.of("8.00"), prices.of("2.60"), tax, extras);
        add(food, "Banana cake", "SAMPLE-6", prices.of("4.50"), prices.of("1.00"), tax, null);
    }

    private List<UUID> tax(String country) {
        String percent = TAX_BY_COUNTRY.get(country);
        if (percent == null) {
            return List.of();
        }
        return List.of(taxes.add(new TaxDetails("Tax " + percent + " %", new BigDecimal(percent), false, 1, true))
                .id());
    }

    private UUID category(String name, String indonesian, int order) {
        return categories
                .add(new CategoryDetails(name, order, Map.of("id", indonesian)))
                .id();
    }

    private static ModifierDetails modifier(String name, long price) {
        return new ModifierDetails(null, name, price, false, true, null);
    }

    private void add(
            UUID category, String name, String sku, long price, long cost, List<UUID> tax, @Nullable UUID group) {
        items.add(new ItemDetails(
                category,
                name,
                null,
                sku,
                null,
                price,
                cost,
                0,
                true,
                Map.of(),
                Set.of(),
                Set.of(),
                tax,
                group == null ? List.of() : List.of(group)));
    }

    /** Turns a price for a place like the USA into minor units of another currency, roughly. */
    private record Prices(int level, int exponent) {
        static Prices in(Currency currency) {
            return new Prices(
                    PRICE_LEVEL.getOrDefault(currency.getCurrencyCode(), 1), currency.getDefaultFractionDigits());
        }

        long of(String dollars) {
            return new BigDecimal(dollars)
                    .multiply(BigDecimal.valueOf(level))
                    .movePointRight(exponent)
                    .longValue();
        }
    }
}
