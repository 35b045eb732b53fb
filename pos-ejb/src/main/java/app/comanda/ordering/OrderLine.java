package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.TaxShare;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private SoldItem item;

    private BigDecimal quantity;

    @Column(name = "refunded_quantity")
    private BigDecimal refundedQuantity = BigDecimal.ZERO;

    @Embedded
    private LineSums sums = new LineSums();

    private String discounts = NONE;

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

    OrderLine(UUID id, Order order, Portion portion) {
        super(id);
        this.order = order;
        this.item = new SoldItem(portion);
        this.quantity = portion.quantity();
        this.seat = portion.seat();
        this.course = portion.course();
    }

    /** What was cut off a line. */
    private OrderLine(OrderLine whole, Order order, BigDecimal quantity) {
        super(newId());
        this.order = order;
        this.position = whole.position;
        this.item = new SoldItem(whole.item);
        this.quantity = quantity;
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
        sums.becomeNothing();
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

    /** The line as the money engine reads it. */
    OrderedLine ordered() {
        return item.ordered(id(), quantity, discounts());
    }

    void priced(BillLine bill, List<TaxShare> shares) {
        sums.become(bill, shares);
    }

    void standsAt(int place) {
        position = place;
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

    /** What was sold. */
    public SoldItem item() {
        return item;
    }

    public String name() {
        return item.name();
    }

    /** What it comes to on the bill. */
    public LineSums sums() {
        return sums;
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
