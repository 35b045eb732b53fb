package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.OrderLife;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.Pricing;
import java.util.List;

/** The bill of an order: by which terms it is worked out, and the money that comes in for it and goes back. */
public final class OrderBill {

    private final Order order;

    private final Reckoning reckoning;

    private final Account account;

    OrderBill(Order order, Reckoning reckoning, Account account) {
        this.order = order;
        this.reckoning = reckoning;
        this.account = account;
    }

    public Terms terms() {
        return reckoning.terms();
    }

    /** What each tax comes to. */
    public List<BillTax> taxes() {
        return reckoning.taxes();
    }

    /** Everything it depends on. */
    public BillRequest request() {
        return reckoning.request(order.number(), order.lines());
    }

    /** With the taxes of every line and charge, as splitting and refunding need it. */
    public PricedBill priced() {
        return Pricing.price(request());
    }

    /** With every step of its calculation. */
    public Bill explained() {
        return priced().bill();
    }

    /** Takes up the book's taxes that were not there when the order was placed. */
    void learnTaxes(PriceBook book) {
        learnTaxes(SoldTax.of(book));
    }

    /** Taxes that it does not know yet, and that lines may carry which come to it. */
    void learnTaxes(List<SoldTax> others) {
        reckoning.agree(terms().knowing(others));
    }

    /** Puts the outlet's service charge on it, if it is for an order like this. */
    void charge(ChargeRule rule) {
        reckoning.agree(decided(terms().under(rule)));
    }

    /** Whether it bears the service charge, now that others sit there or the guests take it with them. */
    void decideCharge() {
        Terms now = terms();
        Terms then = decided(now);
        if (then != now) {
            reckoning.agree(then);
            order.reckon();
        }
    }

    private Terms decided(Terms terms) {
        return terms.decided(reckoning.serviceMode(), order.service().covers().orElse(null));
    }

    /** How the guest gets the food, and with it the taxes and the service charge. Prices stay as they were agreed. */
    void changeMode(ServiceMode to) {
        order.require(OrderAct.CHANGE_MODE);
        reckoning.changeMode(to);
        decideCharge();
        order.reckon();
    }

    /** Whether it bears a charge that is the same for a large bill and a small one. */
    boolean bearsAmount() {
        return order.progress().preparation() != Preparation.CANCELLED && terms().bearAmount();
    }

    /** A charge of a fixed amount goes along with the last line, so that it stands once. */
    void passChargeTo(OrderBill other) {
        Terms mine = terms();
        Terms theirs = other.terms();
        Terms then = theirs.takingChargeOf(mine);
        if (order.lines().isEmpty() && mine.bearAmount() && then != theirs) {
            other.reckoning.agree(then);
            reckoning.agree(mine.withoutCharge());
        }
    }

    /** Whether it has something that lines can't carry over to another one. */
    boolean hasOwnTerms() {
        Terms own = terms();
        return !own.discounts().isEmpty() || own.tip() != null;
    }

    /** @throws BusinessException {@code order.merged} when another order has its lines, and so its bill */
    public void requireOwn() {
        if (order.progress().mergedInto().isPresent()) {
            order.require(OrderAct.PAY);
        }
    }

    /**
     * Raises the tip, and the total with it.
     *
     * @param more minor units; negative when a payment that had it in it will not come
     */
    public void tip(long more) {
        if (more != 0) {
            reckoning.agree(terms().withTip(account.tip() + more));
            order.reckon();
        }
    }

    /**
     * Books money received.
     *
     * @param amount minor units, cash rounding included; above 0
     * @param rounding what cash rounding added (or, negative, took off)
     * @throws BusinessException {@code order.closed}, {@code order.settled} or {@code payment.above-due}
     */
    public void receive(long amount, long rounding) {
        account.requireDue();
        order.require(OrderAct.PAY);
        account.receive(amount, rounding);
    }

    /**
     * Notes money that was asked for and may come.
     *
     * @param amount minor units, above 0
     * @throws BusinessException {@code order.closed}, {@code order.settled}, {@code payment.open} or {@code
     *     payment.above-due}
     */
    public void expect(long amount) {
        order.require(OrderAct.PAY);
        account.expect(amount);
    }

    /** Money that was asked for came, or will not. */
    public void expectNoMore(long amount) {
        account.expectNoMore(amount);
    }

    /**
     * Books money that went back.
     *
     * @param amount minor units, cash rounding included; at most what was paid and not yet refunded
     */
    public void giveBack(long amount) {
        account.giveBack(amount);
    }

    /** @throws BusinessException {@code order.partly-paid}, conflict, or what {@link OrderLife} refuses */
    public void requireSplittable() {
        order.progress().requireSplittable(account);
    }

    /** It becomes several. */
    public void split(int into) {
        order.becomes(order.progress().split(into, account));
    }

    /** It is one again. @throws BusinessException {@code order.whole} or {@code order.partly-paid}, conflicts */
    public void join() {
        order.becomes(order.progress().whole(account));
    }

    /** Its lines are on another bill from now on. */
    void mergeInto(Order other) {
        order.becomes(order.progress().joinedTo(other.id(), account));
    }

    void separate() {
        order.becomes(order.progress().separated(account));
    }
}
