package app.comanda.web.catalog;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menu.ItemWords;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about an item, before it is right. */
public class ItemForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID categoryId;
    private String name = "";
    private String description = "";
    private String sku = "";
    private String barcode = "";
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal cost;
    private int sortOrder;
    private boolean available = true;
    private List<Allergen> allergens = List.of();
    private List<Diet> diets = List.of();
    private List<UUID> taxIds = List.of();
    private List<UUID> groupIds = List.of();
    private transient Map<String, ItemWords> translations = new HashMap<>();

    static ItemForm of(ItemDetails item, String currency) {
        ItemForm form = new ItemForm();
        form.categoryId = item.categoryId();
        form.name = item.name();
        form.description = text(item.description());
        form.sku = text(item.sku());
        form.barcode = text(item.barcode());
        form.price = Amounts.written(item.price(), currency);
        form.cost = Amounts.written(item.cost(), currency);
        form.sortOrder = item.sortOrder();
        form.available = item.available();
        form.allergens = List.copyOf(item.allergens());
        form.diets = List.copyOf(item.diets());
        form.taxIds = item.taxIds();
        form.groupIds = item.groupIds();
        form.translations = item.translations();
        return form;
    }

    /** @throws BusinessException naming the field that is wrong */
    ItemDetails details(String currency) {
        if (categoryId == null) {
            throw BusinessException.invalid("category.unknown", "categoryId", "Choose a category.");
        }
        return new ItemDetails(
                categoryId,
                name,
                none(description),
                none(sku),
                none(barcode),
                Amounts.minor(price, currency, "price"),
                Amounts.minor(cost, currency, "cost"),
                sortOrder,
                available,
                translations,
                new HashSet<>(allergens),
                new HashSet<>(diets),
                taxIds,
                groupIds);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String none(String text) {
        return text.isBlank() ? null : text.strip();
    }

    public @Nullable UUID getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(@Nullable UUID categoryId) {
        this.categoryId = categoryId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getBarcode() {
        return barcode;
    }

    public void setBarcode(String barcode) {
        this.barcode = barcode;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public @Nullable BigDecimal getCost() {
        return cost;
    }

    public void setCost(@Nullable BigDecimal cost) {
        this.cost = cost;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(int sortOrder) {
        this.sortOrder = sortOrder;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }

    public List<Allergen> getAllergens() {
        return allergens;
    }

    public void setAllergens(List<Allergen> allergens) {
        this.allergens = allergens;
    }

    public List<Diet> getDiets() {
        return diets;
    }

    public void setDiets(List<Diet> diets) {
        this.diets = diets;
    }

    public List<UUID> getTaxIds() {
        return taxIds;
    }

    public void setTaxIds(List<UUID> taxIds) {
        this.taxIds = taxIds;
    }

    public List<UUID> getGroupIds() {
        return groupIds;
    }

    public void setGroupIds(List<UUID> groupIds) {
        this.groupIds = groupIds;
    }
}
