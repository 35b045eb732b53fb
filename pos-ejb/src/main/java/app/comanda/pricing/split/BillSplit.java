package app.comanda.pricing.split;

import app.comanda.pricing.Checks;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.Limit;
import app.comanda.pricing.PricedBill;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a bill among guests so that nothing is lost: every column sums to the whole. */
public final class BillSplit {

    /** A table has fewer guests than that, and an unbounded number is an attack. */
    private static final int MOST_GUESTS = 1_000;

    private BillSplit() {}

    /**
     * Equal parts, the odd units going to the first.
     *
     * @param total minor units
     * @param guests 1 to 1,000
     * @throws app.comanda.kernel.BusinessException (invalid) {@code pricing.guests.out_of_range}
     */
    public static List<Long> equally(long total, int guests) {
        refuseUnlikely(guests, "guests");
        long[] alike = new long[guests];
        Arrays.fill(alike, 1);
        return Arrays.stream(LargestRemainder.spread(total, alike)).boxed().toList();
    }

    /**
     * By items: each line is shared by weights, its taxes with it, and the charges follow the guests' nets.
     *
     * @param shares beside the bill's lines: the guests' weights, 0 or more, as many for every line; a line whose
     *     weights are all 0 goes to the first guest
     * @return beside the guests
     * @throws app.comanda.kernel.BusinessException (invalid) naming {@code shares}, {@code shares[line]} or {@code
     *     shares[line][guest]}
     */
    public static List<GuestBill> byItems(PricedBill bill, List<List<Long>> shares) {
        return new SplitByItems(bill, weights(bill, shares)).guests();
    }

    /**
     * By what each guest shall pay, tip included; every other column follows the totals by largest remainder.
     *
     * @param totals minor units, 0 or more, summing to the bill's total
     * @return beside the totals; without lines, as nobody had any of them alone. The tip of each is what the total has
     *     above {@link GuestTotals#beforeTip}
     * @throws app.comanda.kernel.BusinessException (invalid) {@code pricing.guests.out_of_range}, {@code
     *     pricing.shares.mismatch} naming {@code amounts}, or an amount's naming {@code amounts[guest]}
     */
    public static List<GuestBill> byTotals(PricedBill bill, List<Long> totals) {
        refuseUnlikely(totals.size(), "amounts");
        long[] given = new long[totals.size()];
        for (int guest = 0; guest < given.length; guest++) {
            String path = "amounts[" + guest + "]";
            given[guest] = Checks.amount(Checks.present(totals.get(guest), path), path);
        }
        if (Limit.sum(given, "amounts") != bill.bill().total()) {
            throw Checks.refusal(
                    "shares.mismatch", "amounts", "must sum to " + bill.bill().total());
        }
        return new SplitByTotals(bill, given).guests();
    }

    /** A tip that was given for the whole bill, spread over the guests by what they owe before it. */
    public static long[] tips(long tip, List<GuestBill> guests) {
        return LargestRemainder.spread(
                tip,
                guests.stream().mapToLong(guest -> guest.totals().beforeTip()).toArray());
    }

    private static long[][] weights(PricedBill bill, List<List<Long>> shares) {
        if (shares.size() != bill.bill().lines().size()) {
            throw Checks.refusal("shares.mismatch", "shares", "must have one row for each line");
        }
        if (shares.isEmpty()) {
            throw Checks.refusal(
                    "shares.mismatch", "shares", "must name the guests, and there is no line to name them");
        }
        long[][] weights = new long[shares.size()][];
        for (int line = 0; line < weights.length; line++) {
            weights[line] = weights(shares.get(line), "shares[" + line + "]");
            if (weights[line].length != weights[0].length) {
                throw Checks.refusal(
                        "shares.mismatch", "shares[" + line + "]", "must name as many guests as the first");
            }
        }
        return weights;
    }

    private static long[] weights(@Nullable List<Long> row, String field) {
        List<Long> given = Checks.present(row, field);
        refuseUnlikely(given.size(), field);
        long[] weights = new long[given.size()];
        for (int guest = 0; guest < weights.length; guest++) {
            String path = field + "[" + guest + "]";
            weights[guest] = Checks.amount(Checks.present(given.get(guest), path), path);
        }
        return weights;
    }

    private static void refuseUnlikely(int guests, String field) {
        if (guests < 1 || guests > MOST_GUESTS) {
            throw Checks.refusal("guests.out_of_range", field, "must be for 1 to " + MOST_GUESTS + " guests");
        }
    }
}
