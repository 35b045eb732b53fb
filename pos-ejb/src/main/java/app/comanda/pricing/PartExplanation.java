package app.comanda.pricing;

import java.util.Currency;
import java.util.List;

/**
 * Tells how one part of a split bill came about: of each figure, how much of the whole bill's is this part's. Call it in
 * the order in which the steps shall be told; all amounts in minor units.
 */
public final class PartExplanation {

    private final Explanation told;
    private int lines;
    private int taxes;

    /** @param currency ISO 4217 code */
    public PartExplanation(String currency) {
        this.told = new Explanation(Currency.getInstance(currency), Rounding.HALF_UP);
    }

    /**
     * A line of which it has so many of all shares.
     *
     * @param whole gross of the whole line
     */
    public void line(String name, long shares, long ofShares, long whole, BillLine part) {
        String figure = "lines[" + lines++ + "]";
        told.exact(
                figure + ".gross",
                Wording.PART_LINE,
                part.gross(),
                name,
                Long.toString(shares),
                Long.toString(ofShares),
                told.money(whole));
        if (part.net() != part.gross()) {
            told.exact(
                    figure + ".net",
                    Wording.LINE_NET,
                    part.net(),
                    name,
                    told.money(part.gross()),
                    told.money(part.lineDiscount()),
                    told.money(part.orderDiscount()));
        }
    }

    public void subtotal(long whole, long part) {
        told.exact("subtotal", Wording.PART_SUBTOTAL, part, told.money(whole));
    }

    public void discount(long whole, long part) {
        unlessNothing("discount", Wording.PART_DISCOUNT, whole, part);
    }

    public void charges(long whole, long part) {
        unlessNothing("charges", Wording.PART_CHARGES, whole, part);
    }

    private void unlessNothing(String figure, Wording wording, long whole, long part) {
        if (whole != 0) {
            told.exact(figure, wording, part, told.money(whole));
        }
    }

    public void tax(String name, long whole, long part) {
        told.exact("taxes[" + taxes++ + "].amount", Wording.PART_TAX, part, name, told.money(whole));
    }

    /**
     * @param summands what makes it: the net of the lines, the charges, and taxes that come on top
     * @param tip of this part alone
     * @param rounding of the cash that this part was paid with
     */
    public void sums(List<Long> summands, long tip, long rounding) {
        long beforeTip = summands.stream().mapToLong(Long::longValue).sum();
        told.exact(
                "beforeTip",
                Wording.BEFORE_TIP,
                beforeTip,
                told.sum(summands.stream().mapToLong(Long::longValue).toArray()));
        if (tip != 0) {
            told.exact("tip", Wording.PART_TIP, tip);
        }
        told.exact("total", Wording.TOTAL, beforeTip + tip, told.money(beforeTip), told.money(tip));
        if (rounding != 0) {
            told.exact("cashRounding", Wording.PART_CASH_ROUNDING, rounding);
        }
        told.exact("due", Wording.DUE, beforeTip + tip + rounding);
    }

    public List<Step> steps() {
        return List.copyOf(told.steps());
    }
}
