package app.comanda.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The steps of a bill, one after the other, as docs/money.md numbers them. */
final class Calculation {

    private final Sale sale;
    private final Explanation told;

    private Calculation(Sale sale) {
        this.sale = sale;
        this.told = new Explanation(sale.currency(), sale.rounding());
    }

    static PricedBill of(Sale sale) {
        return new Calculation(sale).bill();
    }

    private PricedBill bill() {
        DiscountedLines lines = new DiscountedLines(sale, told);
        long discount = discount(lines);
        long[] charges = charges(lines.net());
        TaxedItems taxed = Taxation.of(sale, items(lines.nets(), charges), told);
        long tax = Limit.sum(taxed.ofRates(), "taxes");
        long beforeTip = beforeTip(lines, charges, tax);
        long tip = tip(lines.net() - (sale.taxIncluded() ? taxOfLines(taxed) : 0), beforeTip);
        long total = total(beforeTip, tip);
        long due = due(total);

        int lineCount = sale.lines().size();
        Bill bill = new Bill(
                each(lineCount, i -> lines.priced(i, taxed.ofItem(i))),
                each(charges.length, i -> charge(i, charges[i], taxed.ofItem(lineCount + i))),
                each(sale.rates().size(), taxed::priced),
                lines.subtotal(),
                discount,
                tax,
                tip,
                total,
                due - total,
                due,
                told.steps());
        return new PricedBill(
                bill,
                sale.taxIncluded(),
                each(lineCount, taxed::shares),
                each(charges.length, i -> taxed.shares(lineCount + i)));
    }

    private long discount(DiscountedLines lines) {
        long discount = lines.subtotal() - lines.net();
        if (discount > 0) {
            told.exact("discount", Wording.DISCOUNT, discount, told.money(lines.subtotal()), told.money(lines.net()));
        }
        return discount;
    }

    private long[] charges(long net) {
        long[] charges = new long[sale.charges().size()];
        for (int i = 0; i < charges.length; i++) {
            Sale.Fee fee = sale.charges().get(i);
            charges[i] = fee.portion().of(net, sale.rounding(), "charges[" + i + "]");
            told.portion(
                    "charges[" + i + "].amount",
                    Wording.CHARGE_PERCENT,
                    Wording.CHARGE_AMOUNT,
                    fee.portion(),
                    net,
                    charges[i],
                    fee.name());
        }
        return charges;
    }

    private List<Item> items(long[] nets, long[] charges) {
        List<Item> items = new ArrayList<>(nets.length + charges.length);
        for (int i = 0; i < nets.length; i++) {
            Sale.Line line = sale.lines().get(i);
            items.add(new Item("lines[" + i + "]", line.name(), nets[i], line.taxes()));
        }
        for (int i = 0; i < charges.length; i++) {
            Sale.Fee fee = sale.charges().get(i);
            items.add(new Item("charges[" + i + "]", fee.name(), charges[i], fee.taxes()));
        }
        return items;
    }

    private long beforeTip(DiscountedLines lines, long[] charges, long tax) {
        long charged = Limit.sum(charges, "charges");
        long[] parts = sale.taxIncluded() ? new long[] {lines.net(), charged} : new long[] {lines.net(), charged, tax};
        long beforeTip = Limit.sum(parts, "total");
        told.exact("beforeTip", Wording.BEFORE_TIP, beforeTip, told.sum(parts));
        return beforeTip;
    }

    private long taxOfLines(TaxedItems taxed) {
        long tax = 0;
        for (int i = 0; i < sale.lines().size(); i++) {
            tax = Limit.within(tax + taxed.ofItem(i), "taxes");
        }
        return tax;
    }

    private long tip(long preTax, long postTax) {
        Sale.Gratuity tip = sale.tip();
        if (tip == null) {
            return 0;
        }
        long base = tip.base() == TipBase.PRE_TAX ? preTax : postTax;
        long amount = tip.portion().of(base, sale.rounding(), "tip");
        told.portion("tip", Wording.TIP_PERCENT, Wording.TIP_AMOUNT, tip.portion(), base, amount);
        return amount;
    }

    private long total(long beforeTip, long tip) {
        long total = Limit.within(beforeTip + tip, "total");
        told.exact("total", Wording.TOTAL, total, told.money(beforeTip), told.money(tip));
        return total;
    }

    private long due(long total) {
        long due = total;
        Long coin = sale.smallestCoin();
        if (coin != null) {
            due = Limit.within(CashRounding.toCoins(total, coin), "rules.cashRoundingTo");
            told.exact("cashRounding", Wording.CASH_ROUNDING, due - total, told.money(total), told.money(coin));
        }
        told.exact("due", Wording.DUE, due);
        return due;
    }

    private BillCharge charge(int i, long amount, long tax) {
        return new BillCharge(sale.charges().get(i).id(), amount, tax);
    }

    private static <T> List<T> each(int count, IntFunction<T> made) {
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(made.apply(i));
        }
        return all;
    }
}
