package app.comanda.catalog;

import app.comanda.catalog.combo.Combos;
import app.comanda.catalog.daypart.PriceRules;
import app.comanda.catalog.menu.Category;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.Modifier;
import app.comanda.catalog.menu.ModifierGroup;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.Tax;
import app.comanda.catalog.soldout.Countdowns;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tenant's whole menu, read at once. Items come as columns: thousands of entities would burden the caller's unit of work. */
@Repository
@ApplicationScoped
class Menus {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PriceRules priceRules;

    @Inject
    Combos combos;

    @Inject
    Countdowns countdowns;

    MenuSheets read(UUID outletId) {
        return new MenuSheets(
                all("SELECT t FROM Tax t WHERE t.active = true ORDER BY t.position, t.name, t.id", Tax.class),
                all("SELECT c FROM Category c ORDER BY c.sortOrder, c.name, c.id", Category.class),
                all("SELECT g FROM ModifierGroup g", ModifierGroup.class),
                all("SELECT m FROM Modifier m ORDER BY m.position, m.id", Modifier.class).stream()
                        .collect(Collectors.groupingBy(Modifier::groupId)),
                items(),
                pairs("SELECT t.itemId, t.taxId FROM ItemTax t"),
                pairs("SELECT g.itemId, g.groupId FROM ItemGroup g ORDER BY g.position, g.id"),
                differences(outletId),
                priceRules.inUse(),
                combos.all(),
                countdowns.subjects(outletId));
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entityManager.createQuery(query, type).getResultList();
    }

    private List<PricedItem> items() {
        return all(
                        "SELECT i.id, i.name, i.sku, i.categoryId, i.price, i.cost, i.available, i.description,"
                                + " i.barcode, i.picture, i.translations, i.allergens, i.diets, i.suggested"
                                + " FROM Item i ORDER BY i.sortOrder, i.name, i.id",
                        Object[].class)
                .stream()
                .map(Menus::item)
                .toList();
    }

    private static PricedItem item(@Nullable Object[] row) {
        return new PricedItem(
                value(row[0], UUID.class),
                value(row[1], String.class),
                text(row[2]),
                value(row[3], UUID.class),
                value(row[4], Long.class),
                value(row[5], Long.class),
                value(row[6], Boolean.class),
                List.of(),
                List.of(),
                new ItemLabel(
                        text(row[7]),
                        text(row[8]),
                        text(row[9]),
                        Item.readTranslations(value(row[10], String.class)),
                        Item.readMarks(value(row[11], String.class)),
                        Item.readMarks(value(row[12], String.class)),
                        Item.readIds(value(row[13], String.class))));
    }

    private Map<UUID, List<UUID>> pairs(String query) {
        return all(query, Object[].class).stream()
                .collect(Collectors.groupingBy(
                        row -> value(row[0], UUID.class),
                        Collectors.mapping(row -> value(row[1], UUID.class), Collectors.toList())));
    }

    private Map<UUID, OutletDifference> differences(UUID outletId) {
        Map<UUID, OutletDifference> differences = new HashMap<>();
        try (Stream<Object[]> rows = entityManager
                .createQuery(
                        "SELECT o.itemId, o.price, o.available FROM OutletItem o WHERE o.outletId = :outlet",
                        Object[].class)
                .setParameter("outlet", outletId)
                .getResultStream()) {
            rows.forEach(row ->
                    differences.put(value(row[0], UUID.class), new OutletDifference((Long) row[1], (Boolean) row[2])));
        }
        return differences;
    }

    private static Optional<String> text(@Nullable Object column) {
        return Optional.ofNullable((String) column);
    }

    private static <T> T value(@Nullable Object column, Class<T> type) {
        return type.cast(java.util.Objects.requireNonNull(column));
    }
}
