package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.ordering.Settlement;
import app.comanda.pricing.GuestTotals;
import app.comanda.pricing.TaxShare;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one guest pays of a split bill; the parts of an order sum to it in every column. Amounts in minor units. */
@Entity
@Table(name = "bill_part")
@IdClass(PartKey.class)
public class BillPart extends TenantOwned {

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    private int number;

    @Enumerated(EnumType.STRING)
    private SplitPlan.How how;

    private @Nullable Integer seat;

    private String lines;

    private long subtotal;

    private long discount;

    private long charges;

    private long tax;

    private String taxes;

    private long tip;

    private long total;

    @Column(name = "cash_rounding")
    private long cashRounding;

    private long paid;

    private long refunded;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    @Version
    private long version;

    /** For JPA. */
    protected BillPart() {}

    BillPart(UUID orderId, int number, SplitPlan.How how, PartBill bill) {
        super(newId());
        GuestTotals totals = bill.guest().totals();
        this.orderId = orderId;
        this.number = number;
        this.how = how;
        this.seat = bill.seat();
        this.lines = Json.write(bill.lines());
        this.subtotal = totals.gross();
        this.discount = totals.discount();
        this.charges = totals.charges();
        this.tax = totals.tax();
        this.taxes = Json.write(bill.guest().taxes());
        this.tip = bill.tip();
        this.total = totals.beforeTip() + tip;
        settle();
    }

    /** Raises the tip, and the total with it. */
    public void tip(long more) {
        tip += more;
        total += more;
        settle();
    }

    /**
     * Books money received.
     *
     * @param amount minor units, cash rounding included
     * @param rounding what cash rounding added (or, negative, took off)
     * @throws BusinessException {@code order.settled} or {@code payment.above-due}
     */
    public void receive(long amount, long rounding) {
        if (due() == 0) {
            throw BusinessException.conflict("order.settled", "This part of the bill is already paid.");
        }
        if (amount - rounding > due()) {
            throw BusinessException.invalid("payment.above-due", "amount", "Only " + due() + " is due.");
        }
        paid += amount;
        cashRounding += rounding;
        settle();
    }

    /** Books money that went back; at most what was paid and not yet refunded. */
    public void giveBack(long amount) {
        if (amount < 0 || amount > paid - refunded) {
            throw new IllegalArgumentException("Only " + (paid - refunded) + " can go back, not " + amount);
        }
        refunded += amount;
        settle();
    }

    /** A receipt is numbered once, when the part is paid. */
    public void numberReceipt(String number) {
        if (receiptNumber == null) {
            receiptNumber = number;
        }
    }

    private void settle() {
        settlement = Settlement.of(due(), paid, refunded);
    }

    /** What is still to be paid, before any rounding of cash. */
    public long due() {
        return total + cashRounding - paid;
    }

    public UUID orderId() {
        return orderId;
    }

    /** 1 for the first part. */
    public int number() {
        return number;
    }

    public SplitPlan.How how() {
        return how;
    }

    /** Whose it is, where the bill was split by seat. */
    public Optional<Integer> seat() {
        return Optional.ofNullable(seat);
    }

    /** Its shares of the lines, in their order, without those it has no share of; empty where the total was divided. */
    public List<PartLine> lines() {
        return List.of(Json.read(lines, PartLine[].class));
    }

    public long subtotal() {
        return subtotal;
    }

    public long discount() {
        return discount;
    }

    public long charges() {
        return charges;
    }

    public long tax() {
        return tax;
    }

    public List<TaxShare> taxes() {
        return List.of(Json.read(taxes, TaxShare[].class));
    }

    public long tip() {
        return tip;
    }

    public long total() {
        return total;
    }

    public long cashRounding() {
        return cashRounding;
    }

    public long paid() {
        return paid;
    }

    public long refunded() {
        return refunded;
    }

    public Settlement settlement() {
        return settlement;
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }
}
