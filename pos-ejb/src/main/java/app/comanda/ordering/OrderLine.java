package app.comanda.ordering;

import app.comanda.kernel.Json;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.OrderedModifier;
import app.comanda.pricing.TaxShare;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an order, with name, price, cost and tax as they were when it was sold. */
@Entity
@Table(name = "order_line")
@IdClass(LineKey.class)
public class OrderLine extends TenantOwned {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;

    private int position;

    @Column(name = "item_id")
    private UUID itemId;

    private String name;

    private @Nullable String sku;

    @Column(name = "category_id")
    private UUID categoryId;

    private @Nullable String promotion;

    @Column(name = "combo_id")
    private @Nullable UUID comboId;

    @Column(name = "combo_item_id")
    private @Nullable UUID comboItemId;

    @Column(name = "combo_name")
    private @Nullable String comboName;

    private String counted = "";

    @Column(name = "unit_price")
    private long unitPrice;

    @Column(name = "unit_cost")
    private long unitCost;

    private BigDecimal quantity;

    private String modifiers;

    @Column(name = "tax_ids")
    private String taxIds;

    private long gross;

    @Column(name = "line_discount")
    private long lineDiscount;

    @Column(name = "order_discount")
    private long orderDiscount;

    private long net;

    private long tax;

    private String taxes;

    private @Nullable String note;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private @Nullable Integer seat;

    private @Nullable Integer course;

    @Column(name = "home_order_id")
    private @Nullable UUID homeOrderId;

    /** For JPA. */
    protected OrderLine() {}

    OrderLine(Order order, int position, Portion portion) {
        super(newId());
        this.order = order;
        this.position = position;
        this.itemId = portion.item().id();
        this.name = portion.item().name();
        this.sku = portion.item().sku().orElse(null);
        this.categoryId = portion.item().categoryId();
        this.unitPrice = portion.unitPrice();
        this.promotion = portion.promotion();
        belongsTo(portion.combo());
        this.unitCost = portion.item().cost();
        this.quantity = portion.quantity();
        this.modifiers = Json.write(portion.modifiers());
        this.taxIds = String.join(
                ",", portion.item().taxIds().stream().map(UUID::toString).toList());
        this.taxes = "[]";
        this.note = portion.note();
        this.seat = portion.seat();
        this.course = portion.course();
    }

    private void belongsTo(@Nullable ComboPart combo) {
        if (combo != null) {
            comboId = combo.id();
            comboItemId = combo.itemId();
            comboName = combo.name();
        }
    }

    /** The line as the money engine reads it. */
    OrderedLine ordered() {
        List<OrderedModifier> extras = modifiers().stream()
                .map(modifier -> new OrderedModifier(modifier.price(), Integer.toString(modifier.quantity())))
                .toList();
        return new OrderedLine(
                id().toString(), unitPrice, quantity.toPlainString(), extras, List.of(), taxIdList(), name);
    }

    void priced(BillLine bill, List<TaxShare> shares) {
        gross = bill.gross();
        lineDiscount = bill.lineDiscount();
        orderDiscount = bill.orderDiscount();
        net = bill.net();
        tax = bill.tax();
        taxes = Json.write(shares);
    }

    void sent(Instant at) {
        sentAt = at;
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public int position() {
        return position;
    }

    public UUID itemId() {
        return itemId;
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

    public long unitPrice() {
        return unitPrice;
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

    public long unitCost() {
        return unitCost;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public List<SoldModifier> modifiers() {
        return modifiers.length() == 2 ? List.of() : List.of(Json.read(modifiers, SoldModifier[].class));
    }

    private List<String> taxIdList() {
        return taxIds.isEmpty() ? List.of() : List.of(taxIds.split(","));
    }

    public long gross() {
        return gross;
    }

    public long lineDiscount() {
        return lineDiscount;
    }

    public long orderDiscount() {
        return orderDiscount;
    }

    public long net() {
        return net;
    }

    public long tax() {
        return tax;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Whose it is; empty for the whole table. */
    public Optional<Integer> seat() {
        return Optional.ofNullable(seat);
    }

    public Optional<Integer> course() {
        return Optional.ofNullable(course);
    }

    /** The merged order that it goes back to when they are separated. */
    public Optional<UUID> homeOrderId() {
        return Optional.ofNullable(homeOrderId);
    }
}
