package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillCharge;
import app.comanda.pricing.split.GuestTotals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a bill, or a part of a split one, comes to and what was paid of it: {@code paid + due = total + cash rounding},
 * always. Amounts in minor units.
 */
@Embeddable
public class Account implements Balance {

    private long subtotal;

    private long discount;

    private long charges;

    private long tax;

    private long tip;

    private long total;

    @Column(name = "cash_rounding")
    private long cashRounding;

    private long paid;

    private long refunded;

    private long pending;

    @Enumerated(EnumType.STRING)
    private Settlement settlement = Settlement.UNPAID;

    /** Of nothing yet; for JPA too. */
    public Account() {}

    /** Of one guest, with the tip that is theirs. */
    public Account(GuestTotals totals, long tip) {
        this.subtotal = totals.gross();
        this.discount = totals.discount();
        this.charges = totals.charges();
        this.tax = totals.tax();
        this.tip = tip;
        this.total = totals.beforeTip() + tip;
        settle();
    }

    /** The bill was worked out anew; what was paid stays paid. */
    void comesTo(Bill bill) {
        subtotal = bill.subtotal();
        discount = bill.discount();
        charges = bill.charges().stream().mapToLong(BillCharge::amount).sum();
        tax = bill.tax();
        tip = bill.tip();
        total = bill.total();
        settle();
    }

    /** A bill without a line, such as one that was joined to another, is not paid. */
    void comesToNothing() {
        if (paid == 0) {
            settlement = Settlement.UNPAID;
        }
    }

    /** Raises the tip, and the total with it. */
    public void raiseTip(long more) {
        tip += more;
        total += more;
        settle();
    }

    /** @throws BusinessException {@code order.settled}, conflict */
    public void requireDue() {
        if (due() == 0) {
            throw BusinessException.conflict("order.settled", "This is already paid.");
        }
    }

    /**
     * Books money received.
     *
     * @param amount cash rounding included; above 0
     * @param rounding what cash rounding added (or, negative, took off)
     * @throws BusinessException {@code order.settled} or {@code payment.above-due}
     */
    public void receive(long amount, long rounding) {
        requireDue();
        if (amount - rounding > due()) {
            throw BusinessException.invalid("payment.above-due", "amount", "Only " + due() + " is due.");
        }
        paid += amount;
        cashRounding += rounding;
        settle();
    }

    /** Books money that went back, cash rounding included; at most what was paid and not yet refunded. */
    public void giveBack(long amount) {
        if (amount < 0 || amount > paid - refunded) {
            throw new IllegalArgumentException("Only " + (paid - refunded) + " can go back, not " + amount);
        }
        refunded += amount;
        settle();
    }

    /**
     * Notes money that was asked for and may come.
     *
     * @param amount minor units, above 0
     * @throws BusinessException {@code payment.open} or {@code payment.above-due}
     */
    public void expect(long amount) {
        requireOpen();
        if (amount > open()) {
            throw BusinessException.invalid("payment.above-due", "amount", "Only " + open() + " is due.");
        }
        pending += amount;
    }

    /** Money that was asked for came, or will not. */
    public void expectNoMore(long amount) {
        if (amount > pending) {
            throw new IllegalArgumentException("Only " + pending + " is expected, not " + amount);
        }
        pending -= amount;
    }

    /** @throws BusinessException {@code order.settled} or {@code payment.open}, conflicts */
    public void requireOpen() {
        requireDue();
        if (open() == 0) {
            throw BusinessException.conflict(
                    "payment.open", "A payment of this bill is under way. Wait for it, or call it off.");
        }
    }

    private void settle() {
        settlement = Settlement.of(due(), paid, refunded);
    }

    @Override
    public long due() {
        return total + cashRounding - paid;
    }

    @Override
    public long open() {
        return due() - pending;
    }

    @Override
    public long pending() {
        return pending;
    }

    @Override
    public long subtotal() {
        return subtotal;
    }

    @Override
    public long discount() {
        return discount;
    }

    @Override
    public long charges() {
        return charges;
    }

    @Override
    public long tax() {
        return tax;
    }

    @Override
    public long tip() {
        return tip;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public long cashRounding() {
        return cashRounding;
    }

    @Override
    public long paid() {
        return paid;
    }

    @Override
    public long refunded() {
        return refunded;
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }
}
