package app.comanda.pricing;

import java.math.BigInteger;
import java.util.Arrays;

/** Steps 1 to 4: what each line comes to after its own discounts and its share of the order's. */
final class DiscountedLines {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Sale sale;
    private final Explanation told;
    private final long[] gross;
    private final long[] lineDiscount;
    private final long[] orderDiscount;
    private final long subtotal;

    DiscountedLines(Sale sale, Explanation told) {
        this.sale = sale;
        this.told = told;
        int count = sale.lines().size();
        gross = new long[count];
        lineDiscount = new long[count];
        orderDiscount = new long[count];
        for (int i = 0; i < count; i++) {
            takeGross(i);
            takeLineDiscounts(i);
        }
        subtotal = Limit.sum(gross, "lines");
        told.exact("subtotal", Wording.SUBTOTAL, subtotal, told.sum(gross));
        takeOrderDiscounts();
        tellNets();
    }

    long[] nets() {
        long[] nets = new long[gross.length];
        Arrays.setAll(nets, this::net);
        return nets;
    }

    long net() {
        return Limit.sum(nets(), "lines");
    }

    long subtotal() {
        return subtotal;
    }

    BillLine priced(int i, long tax) {
        return new BillLine(sale.lines().get(i).id(), gross[i], lineDiscount[i], orderDiscount[i], net(i), tax);
    }

    private long net(int i) {
        return gross[i] - lineDiscount[i] - orderDiscount[i];
    }

    private void takeGross(int i) {
        Sale.Line line = sale.lines().get(i);
        BigInteger quantity = BigInteger.valueOf(line.quantity().thousandths());
        BigInteger millionths = thousandthsOfOne(line).multiply(quantity);
        gross[i] = Limit.within(sale.rounding().nearest(millionths, MILLION), "lines[" + i + "]");

        String[] arguments = {line.name(), line.quantity().toString(), priceOfOne(line)};
        if (millionths.mod(MILLION).signum() == 0) {
            told.exact(figure(i, "gross"), Wording.LINE_GROSS, gross[i], arguments);
        } else {
            told.rounded(figure(i, "gross"), Wording.LINE_GROSS, gross[i], arguments);
        }
    }

    private static BigInteger thousandthsOfOne(Sale.Line line) {
        BigInteger price = BigInteger.valueOf(line.unitPrice()).multiply(THOUSAND);
        for (Sale.Modifier modifier : line.modifiers()) {
            BigInteger quantity = BigInteger.valueOf(modifier.quantity().thousandths());
            price = price.add(BigInteger.valueOf(modifier.price()).multiply(quantity));
        }
        return price;
    }

    /** 10.00, or (10.00 + 2 × 0.50) with modifiers. */
    private String priceOfOne(Sale.Line line) {
        String price = told.money(line.unitPrice());
        if (line.modifiers().isEmpty()) {
            return price;
        }
        StringBuilder sum = new StringBuilder("(").append(price);
        for (Sale.Modifier modifier : line.modifiers()) {
            sum.append(" + ").append(modifier.quantity()).append(" × ").append(told.money(modifier.price()));
        }
        return sum.append(')').toString();
    }

    private void takeLineDiscounts(int i) {
        Sale.Line line = sale.lines().get(i);
        for (Sale.Reduction discount : line.discounts()) {
            long remaining = net(i);
            long taken = taken(discount, remaining);
            lineDiscount[i] += taken;
            tellLineDiscount(i, discount, remaining, taken);
        }
    }

    private void tellLineDiscount(int i, Sale.Reduction discount, long remaining, long taken) {
        String figure = figure(i, "lineDiscount");
        String line = sale.lines().get(i).name();
        String name = discount.name();
        if (name == null) {
            told.portion(
                    figure,
                    Wording.LINE_DISCOUNT_PERCENT,
                    Wording.LINE_DISCOUNT_AMOUNT,
                    discount.portion(),
                    remaining,
                    taken,
                    line);
        } else {
            told.portion(
                    figure,
                    Wording.NAMED_LINE_DISCOUNT_PERCENT,
                    Wording.NAMED_LINE_DISCOUNT_AMOUNT,
                    discount.portion(),
                    remaining,
                    taken,
                    line,
                    name);
        }
    }

    private void takeOrderDiscounts() {
        for (Sale.Reduction discount : sale.discounts()) {
            long remaining = net();
            long taken = taken(discount, remaining);
            tellOrderDiscount(discount, remaining, taken);
            spreadOverLines(taken);
        }
    }

    private void tellOrderDiscount(Sale.Reduction discount, long remaining, long taken) {
        String name = discount.name();
        if (name == null) {
            told.portion(
                    "orderDiscount",
                    Wording.ORDER_DISCOUNT_PERCENT,
                    Wording.ORDER_DISCOUNT_AMOUNT,
                    discount.portion(),
                    remaining,
                    taken);
        } else {
            told.portion(
                    "orderDiscount",
                    Wording.NAMED_ORDER_DISCOUNT_PERCENT,
                    Wording.NAMED_ORDER_DISCOUNT_AMOUNT,
                    discount.portion(),
                    remaining,
                    taken,
                    name);
        }
    }

    private long taken(Sale.Reduction discount, long remaining) {
        return Math.min(remaining, discount.portion().of(remaining, sale.rounding(), "discounts"));
    }

    private void spreadOverLines(long taken) {
        long[] remaining = nets();
        long[] shares = LargestRemainder.spread(taken, remaining);
        for (int i = 0; i < shares.length; i++) {
            orderDiscount[i] += shares[i];
            told.exact(
                    figure(i, "orderDiscount"),
                    Wording.ORDER_DISCOUNT_SHARE,
                    shares[i],
                    sale.lines().get(i).name(),
                    told.money(taken),
                    told.money(remaining[i]));
        }
    }

    private void tellNets() {
        for (int i = 0; i < gross.length; i++) {
            if (net(i) != gross[i]) {
                told.exact(
                        figure(i, "net"),
                        Wording.LINE_NET,
                        net(i),
                        sale.lines().get(i).name(),
                        told.money(gross[i]),
                        told.money(lineDiscount[i]),
                        told.money(orderDiscount[i]));
            }
        }
    }

    private static String figure(int i, String column) {
        return "lines[" + i + "]." + column;
    }
}
