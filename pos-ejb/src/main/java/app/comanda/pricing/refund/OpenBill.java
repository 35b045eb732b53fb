package app.comanda.pricing.refund;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.LargestRemainder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What of a paid bill can still be given back; in whatever steps it happens, all of it gives back all.
 *
 * @param charges all charges as sold, their amount as gross
 * @param openCharges of it what was not given back yet
 * @param openTip of the tip what was not given back yet
 */
public record OpenBill(
        boolean taxIncluded,
        List<OpenLine> lines,
        RefundColumns charges,
        RefundColumns openCharges,
        long tip,
        long openTip) {

    /** Whether the tip goes back with the goods, in their proportion. */
    public enum TipToo {
        YES,
        NO
    }

    public OpenBill {
        lines = List.copyOf(lines);
    }

    /** All that is left. */
    public GivenBack everything() {
        return new GivenBack(
                taxIncluded,
                lines.stream()
                        .map(line -> new GivenBack.Line(line.id(), line.left(), line.open()))
                        .filter(GivenBack.Line::isSomething)
                        .toList(),
                openCharges,
                openTip);
    }

    /**
     * So much of these lines, with the charges in proportion; with the last of all lines goes all that is left, the tip
     * too.
     *
     * @param wanted above 0 by the line's id
     * @throws app.comanda.kernel.BusinessException (invalid) {@code pricing.refund.above_sold} for {@code quantity}
     */
    public GivenBack of(Map<String, Quantity> wanted, TipToo tipToo) {
        List<GivenBack.Line> back = new ArrayList<>();
        boolean last = true;
        long net = 0;
        for (OpenLine line : lines) {
            Quantity more = wanted.getOrDefault(line.id(), Quantity.ZERO);
            if (more.compareTo(Quantity.ZERO) > 0) {
                back.add(new GivenBack.Line(line.id(), more, line.of(more)));
                net += back.get(back.size() - 1).columns().net();
            }
            last &= line.left().equals(more);
        }
        if (last) {
            return everything();
        }
        long sold = lines.stream().mapToLong(line -> line.sold().net()).sum();
        long after = sold - lines.stream().mapToLong(line -> line.open().net()).sum() + net;
        return new GivenBack(
                taxIncluded,
                back,
                new RefundColumns(
                        upTo(charges.gross(), openCharges.gross(), after, sold),
                        0,
                        0,
                        upTo(charges.tax(), openCharges.tax(), after, sold)),
                tipToo == TipToo.YES ? upTo(tip, openTip, after, sold) : 0);
    }

    /** What is owed back of a column once {@code after} of the {@code sold} goods are back, less what went back. */
    private static long upTo(long column, long open, long after, long sold) {
        long owed = Refunding.proportion(column, after, sold) - (column - open);
        return Math.max(0, Math.min(open, owed));
    }

    /**
     * A free amount, which takes no goods back: of every line and charge in proportion, and of the tip where it is to go
     * too, or where goods and charges are not enough.
     *
     * @param value above 0, at most {@code everything().value()}
     */
    public GivenBack of(long value, TipToo tipToo) {
        if (value == everything().value()) {
            return everything();
        }
        long[] weights = LongStream.concat(
                        lines.stream().mapToLong(line -> line.open().value(taxIncluded)),
                        LongStream.of(openCharges.value(taxIncluded), tipToo == TipToo.YES ? openTip : 0))
                .map(weight -> Math.max(0, weight))
                .toArray();
        long goods = LongStream.of(weights).sum();
        long[] parts = LargestRemainder.spread(Math.min(value, goods), weights);
        List<GivenBack.Line> back = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            back.add(new GivenBack.Line(
                    lines.get(i).id(), Quantity.ZERO, columns(lines.get(i).open(), parts[i])));
        }
        return new GivenBack(
                taxIncluded,
                back.stream().filter(GivenBack.Line::isSomething).toList(),
                columns(openCharges, parts[lines.size()]),
                parts[lines.size() + 1] + Math.max(0, value - goods));
    }

    private RefundColumns columns(RefundColumns open, long value) {
        long whole = open.value(taxIncluded);
        if (value <= 0 || whole <= 0) {
            return RefundColumns.NONE;
        }
        if (value == whole) {
            return open;
        }
        long tax = Refunding.proportion(open.tax(), value, whole);
        long lineDiscount = Refunding.proportion(open.lineDiscount(), value, whole);
        long orderDiscount = Refunding.proportion(open.orderDiscount(), value, whole);
        long net = taxIncluded ? value : value - tax;
        return new RefundColumns(net + lineDiscount + orderDiscount, lineDiscount, orderDiscount, tax);
    }
}
