package app.comanda.ordering;

import app.comanda.kernel.Json;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.OrderedModifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it was sold: its name, price, cost and taxes as they were then, with what and with which words. */
@Embeddable
public class SoldItem {

    private static final String NONE = "[]";

    @Column(name = "item_id")
    private UUID itemId;

    private String name;

    private @Nullable String sku;

    @Column(name = "category_id")
    private UUID categoryId;

    @Column(name = "unit_price")
    private long unitPrice;

    @Column(name = "unit_cost")
    private long unitCost;

    private @Nullable String promotion;

    @Column(name = "combo_id")
    private @Nullable UUID comboId;

    @Column(name = "combo_item_id")
    private @Nullable UUID comboItemId;

    @Column(name = "combo_name")
    private @Nullable String comboName;

    private String counted = "";

    private String modifiers;

    /** One sale asks three times; they never change. */
    private transient @Nullable List<SoldModifier> readModifiers;

    @Column(name = "tax_ids")
    private String taxIds;

    private @Nullable String note;

    /** For JPA. */
    protected SoldItem() {}

    SoldItem(Portion portion) {
        this.itemId = portion.item().id();
        this.name = portion.item().name();
        this.sku = portion.item().sku().orElse(null);
        this.categoryId = portion.item().categoryId();
        this.unitPrice = portion.unitPrice();
        this.unitCost = portion.item().cost();
        this.promotion = portion.promotion();
        ComboPart combo = portion.combo();
        if (combo != null) {
            this.comboId = combo.id();
            this.comboItemId = combo.itemId();
            this.comboName = combo.name();
        }
        this.counted = String.join(
                ",", portion.counted().stream().map(UUID::toString).sorted().toList());
        this.modifiers = Json.write(portion.modifiers());
        this.readModifiers = List.copyOf(portion.modifiers());
        this.taxIds = String.join(
                ",", portion.item().taxIds().stream().map(UUID::toString).toList());
        this.note = portion.note();
    }

    /** For another line, since an embeddable belongs to one row. */
    SoldItem(SoldItem same) {
        this.itemId = same.itemId;
        this.name = same.name;
        this.sku = same.sku;
        this.categoryId = same.categoryId;
        this.unitPrice = same.unitPrice;
        this.unitCost = same.unitCost;
        this.promotion = same.promotion;
        this.comboId = same.comboId;
        this.comboItemId = same.comboItemId;
        this.comboName = same.comboName;
        this.counted = same.counted;
        this.modifiers = same.modifiers;
        this.readModifiers = same.readModifiers;
        this.taxIds = same.taxIds;
        this.note = same.note;
    }

    /** How many portions of which countdowns so many of it are. */
    Map<UUID, BigDecimal> counted(BigDecimal pieces) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BigDecimal> portions = new HashMap<>();
        for (String id : counted.split(",")) {
            UUID subject = UUID.fromString(id);
            portions.put(subject, pieces.multiply(BigDecimal.valueOf(each(subject))));
        }
        return portions;
    }

    private long each(UUID subject) {
        return subject.equals(itemId)
                ? 1
                : modifiers().stream()
                        .filter(modifier -> modifier.id().equals(subject))
                        .mapToLong(SoldModifier::quantity)
                        .sum();
    }

    /** So many of it on a line as the money engine reads it. */
    OrderedLine ordered(UUID lineId, BigDecimal quantity, List<GrantedDiscount> discounts) {
        List<OrderedModifier> extras = modifiers().stream()
                .map(modifier -> new OrderedModifier(modifier.price(), Integer.toString(modifier.quantity())))
                .toList();
        return new OrderedLine(
                lineId.toString(),
                unitPrice,
                quantity.toPlainString(),
                extras,
                discounts.stream().map(GrantedDiscount::priced).toList(),
                taxIds.isEmpty() ? List.of() : List.of(taxIds.split(",")),
                name);
    }

    /** Whether both were sold as parts of one combo. */
    boolean isOfComboOf(SoldItem other) {
        return comboId != null && comboId.equals(other.comboId);
    }

    public UUID itemId() {
        return itemId;
    }

    public String name() {
        return name;
    }

    public Optional<String> sku() {
        return Optional.ofNullable(sku);
    }

    public UUID categoryId() {
        return categoryId;
    }

    public long unitPrice() {
        return unitPrice;
    }

    public long unitCost() {
        return unitCost;
    }

    /** Name of the price rule that made its price, as it was then. */
    public Optional<String> promotion() {
        return Optional.ofNullable(promotion);
    }

    /** The combo that it was sold in. */
    public Optional<ComboPart> combo() {
        return comboId == null || comboItemId == null || comboName == null
                ? Optional.empty()
                : Optional.of(new ComboPart(comboId, comboItemId, comboName));
    }

    public List<SoldModifier> modifiers() {
        if (readModifiers == null) {
            readModifiers = modifiers.equals(NONE) ? List.of() : List.of(Json.read(modifiers, SoldModifier[].class));
        }
        return readModifiers;
    }

    /** What the kitchen is told besides. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
