package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import app.comanda.pricing.split.GuestTotals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How guests want to share a bill. */
public sealed interface SplitPlan {

    int FEWEST_PARTS = 2;
    int MOST_PARTS = 50;

    /** The ways to share. */
    enum How {
        BY_ITEM,
        BY_SEAT,
        EQUAL,
        AMOUNT
    }

    How how();

    /** @throws BusinessException naming the field */
    List<PartBill> divide(SplitOrder order);

    /** Everybody pays for what they had; every line of the bill must be given to somebody. */
    record ByItem(List<LineShares> shares) implements SplitPlan {

        public ByItem {
            shares = List.copyOf(shares);
        }

        @Override
        public How how() {
            return How.BY_ITEM;
        }

        @Override
        public List<PartBill> divide(SplitOrder order) {
            return new ItemShares(order, shares).parts();
        }
    }

    /**
     * Every seat pays for what was ordered for it, and an equal share of what was ordered for the table.
     *
     * @param shares lines that shall be shared otherwise; the weights beside the seats in their order
     */
    record BySeat(List<LineShares> shares) implements SplitPlan {

        public BySeat {
            shares = List.copyOf(shares);
        }

        @Override
        public How how() {
            return How.BY_SEAT;
        }

        @Override
        public List<PartBill> divide(SplitOrder order) {
            return SeatShares.parts(order, shares);
        }
    }

    /** Everybody pays the same; the first pay the odd cents. */
    record Equal(int parts) implements SplitPlan {

        @Override
        public How how() {
            return How.EQUAL;
        }

        @Override
        public List<PartBill> divide(SplitOrder order) {
            requireSensible(parts, "parts");
            return byTotals(order.bill(), BillSplit.equally(order.bill().bill().total(), parts));
        }
    }

    /** Everybody pays what they said, tip included; it must be all that is owed. */
    record Amount(List<@Nullable Long> amounts) implements SplitPlan {

        public Amount {
            amounts = Collections.unmodifiableList(new ArrayList<>(amounts));
        }

        @Override
        public How how() {
            return How.AMOUNT;
        }

        @Override
        public List<PartBill> divide(SplitOrder order) {
            requireSensible(amounts.size(), "amounts");
            List<Long> totals = new ArrayList<>(amounts.size());
            long left = order.bill().bill().total();
            for (int i = 0; i < amounts.size(); i++) {
                Long amount = amounts.get(i);
                if (amount == null || amount < 1 || amount > left) {
                    throw BusinessException.invalid(
                            "split.amount",
                            "amounts[" + i + "]",
                            "Above 0, and at most the " + left + " that is left.");
                }
                totals.add(amount);
                left -= amount;
            }
            if (left > 0) {
                throw BusinessException.invalid("split.amounts", "amounts", left + " is left that nobody pays.");
            }
            return byTotals(order.bill(), totals);
        }
    }

    private static List<PartBill> byTotals(PricedBill bill, List<Long> totals) {
        List<GuestBill> guests = BillSplit.byTotals(bill, totals);
        List<PartBill> parts = new ArrayList<>(guests.size());
        for (int i = 0; i < guests.size(); i++) {
            GuestTotals columns = guests.get(i).totals();
            parts.add(new PartBill(null, guests.get(i), List.of(), totals.get(i) - columns.beforeTip()));
        }
        return parts;
    }

    /** @throws BusinessException {@code split.parts} */
    static void requireSensible(int parts, String field) {
        if (parts < FEWEST_PARTS || parts > MOST_PARTS) {
            throw BusinessException.invalid(
                    "split.parts", field, "A bill is split into " + FEWEST_PARTS + " to " + MOST_PARTS + " parts.");
        }
    }
}
