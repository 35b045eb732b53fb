package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of an order, with name, price, cost and tax as they were when it was sold. */
@Entity
@Table(name = "order_line")
@IdClass(LineKey.class)
public class OrderLine extends TenantOwned {

    private static final String NONE = "[]";

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

    @Column(name = "refunded_quantity")
    private BigDecimal refundedQuantity = BigDecimal.ZERO;

    private String modifiers;

    /** One sale asks three times; they never change. */
    private transient @Nullable List<SoldModifier> readModifiers;

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

    private String discounts;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "cut_from")
    private @Nullable UUID cutFrom;

    private @Nullable Integer seat;

    private @Nullable Integer course;

    @Column(name = "home_order_id")
    private @Nullable UUID homeOrderId;

    @Column(name = "moved_at")
    private @Nullable Instant movedAt;

    /** For JPA. */
    protected OrderLine() {}

    OrderLine(Order order, int position, Portion portion) {
        this(newId(), order, position, portion);
    }

    /** With a key that a device chose. */
    OrderLine(UUID id, Order order, int position, Portion portion) {
        super(id);
        this.order = order;
        this.position = position;
        this.itemId = portion.item().id();
        this.name = portion.item().name();
        this.sku = portion.item().sku().orElse(null);
        this.categoryId = portion.item().categoryId();
        this.unitPrice = portion.unitPrice();
        this.promotion = portion.promotion();
        belongsTo(portion.combo());
        this.counted = String.join(
                ",", portion.counted().stream().map(UUID::toString).sorted().toList());
        this.unitCost = portion.item().cost();
        this.quantity = portion.quantity();
        this.modifiers = Json.write(portion.modifiers());
        this.readModifiers = List.copyOf(portion.modifiers());
        this.taxIds = String.join(
                ",", portion.item().taxIds().stream().map(UUID::toString).toList());
        this.taxes = NONE;
        this.discounts = NONE;
        this.note = portion.note();
        this.seat = portion.seat();
        this.course = portion.course();
    }

    /** How many portions of which countdowns so many of the line are. */
    Map<UUID, BigDecimal> counted(BigDecimal pieces) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BigDecimal> portions = new HashMap<>();
        for (String id : counted.split(",")) {
            UUID subject = UUID.fromString(id);
            long each = subject.equals(itemId)
                    ? 1
                    : modifiers().stream()
                            .filter(modifier -> modifier.id().equals(subject))
                            .mapToLong(SoldModifier::quantity)
                            .sum();
            portions.put(subject, pieces.multiply(BigDecimal.valueOf(each)));
        }
        return portions;
    }

    /** What was cut off a line. */
    private OrderLine(OrderLine whole, Order order, BigDecimal quantity) {
        super(newId());
        this.order = order;
        this.position = whole.position;
        this.itemId = whole.itemId;
        this.name = whole.name;
        this.sku = whole.sku;
        this.categoryId = whole.categoryId;
        this.promotion = whole.promotion;
        this.comboId = whole.comboId;
        this.comboItemId = whole.comboItemId;
        this.comboName = whole.comboName;
        this.counted = whole.counted;
        this.unitPrice = whole.unitPrice;
        this.unitCost = whole.unitCost;
        this.quantity = quantity;
        this.modifiers = whole.modifiers;
        this.readModifiers = whole.readModifiers;
        this.taxIds = whole.taxIds;
        this.taxes = NONE;
        this.discounts = NONE;
        this.note = whole.note;
        this.sentAt = whole.sentAt;
        this.seat = whole.seat;
        this.course = whole.course;
        this.homeOrderId = whole.homeOrderId;
        this.movedAt = whole.movedAt;
        this.cutFrom = whole.id();
    }

    /**
     * Cuts a part off, so that every row is sold or voided as a whole. This one stays and keeps its discounts.
     *
     * @param from the line's own order, told because a line that was just read has not read it
     * @return the part; the line itself where it is all of it
     * @throws BusinessException {@code void.quantity}
     */
    OrderLine cut(Order from, BigDecimal part) {
        int left = quantity.compareTo(part);
        if (part.signum() <= 0 || part.stripTrailingZeros().scale() > 3 || left < 0) {
            throw BusinessException.invalid(
                    "void.quantity",
                    "quantity",
                    "Of this line a quantity above 0 and up to "
                            + quantity.stripTrailingZeros().toPlainString() + " can be taken off.");
        }
        if (left == 0) {
            return this;
        }
        quantity = quantity.subtract(part);
        return new OrderLine(this, from, part);
    }

    /** Off the bill; its amounts are nothing now, so that no sum can count it. */
    void voided(Instant at) {
        voidedAt = at;
        gross = 0;
        lineDiscount = 0;
        orderDiscount = 0;
        net = 0;
        tax = 0;
        taxes = NONE;
        discounts = NONE;
    }

    /** @throws BusinessException {@code line.comped} when it is on the house already */
    void discount(GrantedDiscount discount) {
        List<GrantedDiscount> given = discounts();
        if (given.stream().anyMatch(GrantedDiscount::isComp)) {
            throw BusinessException.conflict("line.comped", "This line is on the house already.");
        }
        GrantedDiscount.requireRoom(given);
        discounts =
                Json.write(Stream.concat(given.stream(), Stream.of(discount)).toList());
    }

    boolean removeDiscount(UUID discountId) {
        List<GrantedDiscount> given = discounts();
        List<GrantedDiscount> kept = GrantedDiscount.without(discountId, given);
        discounts = Json.write(kept);
        return kept.size() < given.size();
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
                id().toString(),
                unitPrice,
                quantity.toPlainString(),
                extras,
                discounts().stream().map(GrantedDiscount::priced).toList(),
                taxIdList(),
                name);
    }

    void priced(BillLine bill, List<TaxShare> shares) {
        gross = bill.gross();
        lineDiscount = bill.lineDiscount();
        orderDiscount = bill.orderDiscount();
        net = bill.net();
        tax = bill.tax();
        taxes = Json.write(shares);
    }

    void seatAt(@Nullable Integer guest) {
        seat = guest;
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

    /** How much of it was given back by quantity; a free amount takes no goods back. */
    public BigDecimal refundedQuantity() {
        return refundedQuantity;
    }

    /** @param more above 0, at most what was sold and not yet refunded */
    public void giveBack(BigDecimal more) {
        BigDecimal all = refundedQuantity.add(more);
        if (more.signum() < 0 || all.compareTo(quantity) > 0) {
            throw new IllegalArgumentException("Can't give back " + more + " of " + quantity);
        }
        refundedQuantity = all;
    }

    public List<SoldModifier> modifiers() {
        if (readModifiers == null) {
            readModifiers = modifiers.equals(NONE) ? List.of() : List.of(Json.read(modifiers, SoldModifier[].class));
        }
        return readModifiers;
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

    /** What it bears of each tax. */
    public List<TaxShare> taxes() {
        return List.of(Json.read(taxes, TaxShare[].class));
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Its own discounts, in the order they were given. */
    public List<GrantedDiscount> discounts() {
        return discounts.equals(NONE) ? List.of() : List.of(Json.read(discounts, GrantedDiscount[].class));
    }

    public boolean isVoided() {
        return voidedAt != null;
    }

    public Optional<Instant> voidedAt() {
        return Optional.ofNullable(voidedAt);
    }

    /** The line as the kitchen knows it: for a voided part the line that it was cut from. */
    public UUID origin() {
        return cutFrom == null ? id() : cutFrom;
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
