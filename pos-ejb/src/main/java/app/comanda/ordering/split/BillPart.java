package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.ordering.Account;
import app.comanda.ordering.Settlement;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    private String taxes;

    @Embedded
    private Account account = new Account();

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    @Version
    private long version;

    /** For JPA. */
    protected BillPart() {}

    BillPart(UUID orderId, int number, SplitPlan.How how, PartBill bill) {
        this(newId(), orderId, number, how, bill);
    }

    /** With a key that a device chose. */
    BillPart(UUID id, UUID orderId, int number, SplitPlan.How how, PartBill bill) {
        super(id);
        this.orderId = orderId;
        this.number = number;
        this.how = how;
        this.seat = bill.seat();
        this.lines = Json.write(bill.lines());
        this.taxes = Json.write(bill.guest().taxes().stream().map(PartTax::of).toList());
        this.account = new Account(bill.guest().totals(), bill.tip());
    }

    /** Raises the tip, and the total with it. */
    public void tip(long more) {
        account.raiseTip(more);
    }

    /**
     * Books money received.
     *
     * @param amount minor units, cash rounding included
     * @param rounding what cash rounding added (or, negative, took off)
     * @throws BusinessException {@code order.settled} or {@code payment.above-due}
     */
    public void receive(long amount, long rounding) {
        account.receive(amount, rounding);
    }

    /** Notes money that was asked for and may come. @throws BusinessException {@code payment.open} */
    public void expect(long amount) {
        account.expect(amount);
    }

    /** Money that was asked for came, or will not. */
    public void expectNoMore(long amount) {
        account.expectNoMore(amount);
    }

    /** What of the due was not asked for yet. */
    public long open() {
        return account.open();
    }

    /** Books money that went back; at most what was paid and not yet refunded. */
    public void giveBack(long amount) {
        account.giveBack(amount);
    }

    /** A receipt is numbered once, when the part is paid. */
    public void numberReceipt(String number) {
        if (receiptNumber == null) {
            receiptNumber = number;
        }
    }

    /** What is still to be paid, before any rounding of cash. */
    public long due() {
        return account.due();
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
        return account.subtotal();
    }

    public long discount() {
        return account.discount();
    }

    public long charges() {
        return account.charges();
    }

    public long tax() {
        return account.tax();
    }

    public List<PartTax> taxes() {
        return List.of(Json.read(taxes, PartTax[].class));
    }

    public long tip() {
        return account.tip();
    }

    public long total() {
        return account.total();
    }

    public long cashRounding() {
        return account.cashRounding();
    }

    public long paid() {
        return account.paid();
    }

    public long refunded() {
        return account.refunded();
    }

    public Settlement settlement() {
        return account.settlement();
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }
}
