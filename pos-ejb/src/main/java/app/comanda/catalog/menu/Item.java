package app.comanda.catalog.menu;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that can be ordered. Its taxes and modifier groups are tied to it by {@link ItemTax}, {@link ItemGroup}. */
@Entity
@Table(name = "item")
public class Item extends TenantOwned {

    @Column(name = "category_id")
    private UUID categoryId;

    private String name;

    private @Nullable String description;

    private @Nullable String sku;

    private @Nullable String barcode;

    private long price;

    private long cost;

    @Column(name = "sort_order")
    private int sortOrder;

    private boolean available;

    private @Nullable String picture;

    private String translations;

    private String allergens;

    private String diets;

    private String suggested = "";

    @Column(name = "chain_price")
    private @Nullable Long chainPrice;

    @Version
    private long version;

    /** For JPA. */
    protected Item() {}

    public Item(ItemDetails details) {
        super(newId());
        change(details);
    }

    public final void change(ItemDetails details) {
        categoryId = details.categoryId();
        name = details.name();
        description = details.description();
        sku = details.sku();
        barcode = details.barcode();
        price = details.price();
        cost = details.cost();
        sortOrder = details.sortOrder();
        available = details.available();
        translations = details.translations().isEmpty() ? "{}" : Json.write(details.translations());
        allergens = marks(details.allergens());
        diets = marks(details.diets());
    }

    /** The chain's menu has it, at that price. */
    public void ofChain(long price) {
        chainPrice = price;
    }

    /** The chain's menu has it no more; what was sold keeps its name and price. */
    public void offSale() {
        available = false;
    }

    /** What the chain's menu asks for it, minor units; empty for an item of the restaurant's own. */
    public Optional<Long> chainPrice() {
        return Optional.ofNullable(chainPrice);
    }

    /** @param file its name in the tenant's folder; null takes the picture away */
    public void show(@Nullable String file) {
        picture = file;
    }

    /** What is offered with it, in this order. */
    void suggest(List<UUID> items) {
        suggested = items.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** What is offered with it; some of them may be no more. */
    List<UUID> suggested() {
        return readIds(suggested);
    }

    public ItemDetails details(List<UUID> taxIds, List<UUID> groupIds) {
        return new ItemDetails(
                categoryId,
                name,
                description,
                sku,
                barcode,
                price,
                cost,
                sortOrder,
                available,
                readTranslations(translations),
                marks(allergens, Allergen.class),
                marks(diets, Diet.class),
                taxIds,
                groupIds);
    }

    public UUID categoryId() {
        return categoryId;
    }

    public String name() {
        return name;
    }

    public Optional<String> sku() {
        return Optional.ofNullable(sku);
    }

    /** In minor units. */
    public long price() {
        return price;
    }

    public int sortOrder() {
        return sortOrder;
    }

    public boolean available() {
        return available;
    }

    public Optional<String> picture() {
        return Optional.ofNullable(picture);
    }

    public long version() {
        return version;
    }

    /** Reads the column of that name. */
    public static Map<String, ItemWords> readTranslations(String column) {
        return column.equals("{}") ? Map.of() : Json.read(column, new TypeReference<>() {});
    }

    /** Reads the columns of marks. */
    public static List<String> readMarks(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(","));
    }

    /** Reads the column of suggestions. */
    public static List<UUID> readIds(String column) {
        return readMarks(column).stream().map(UUID::fromString).toList();
    }

    private static String marks(Collection<? extends Enum<?>> marks) {
        return marks.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> marks(String column, Class<E> type) {
        return Stream.of(column)
                .flatMap(marks -> readMarks(marks).stream())
                .map(mark -> Enum.valueOf(type, mark))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
