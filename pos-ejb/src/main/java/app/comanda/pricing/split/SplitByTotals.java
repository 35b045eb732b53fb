package app.comanda.pricing.split;

import app.comanda.pricing.Bill;
import app.comanda.pricing.BillCharge;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.PricedBill;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@link BillSplit#byTotals}: every column is spread over the totals, but for the goods, which are what the
 * others leave of a total, so that each part adds up by itself as well.
 */
final class SplitByTotals {

    private final PricedBill priced;
    private final long[] totals;

    SplitByTotals(PricedBill priced, long[] totals) {
        this.priced = priced;
        this.totals = totals;
    }

    List<GuestBill> guests() {
        Bill bill = priced.bill();
        long[] tips = LargestRemainder.spread(bill.tip(), totals);
        long[] discounts = LargestRemainder.spread(bill.discount(), totals);
        List<long[]> taxes = bill.taxes().stream()
                .map(tax -> LargestRemainder.spread(tax.amount(), totals))
                .toList();
        List<long[]> taxables = bill.taxes().stream()
                .map(tax -> LargestRemainder.spread(tax.taxable(), totals))
                .toList();
        List<long[]> charges = bill.charges().stream()
                .map(charge -> LargestRemainder.spread(charge.amount(), totals))
                .toList();
        List<long[]> chargeTaxes = bill.charges().stream()
                .map(charge -> LargestRemainder.spread(charge.tax(), totals))
                .toList();
        List<GuestBill> guests = new ArrayList<>(totals.length);
        for (int g = 0; g < totals.length; g++) {
            int guest = g;
            List<BillCharge> charged = new ArrayList<>(charges.size());
            for (int i = 0; i < charges.size(); i++) {
                charged.add(new BillCharge(
                        bill.charges().get(i).id(),
                        charges.get(i)[g],
                        chargeTaxes.get(i)[g]));
            }
            List<BillTax> taxed = new ArrayList<>(taxes.size());
            for (int i = 0; i < taxes.size(); i++) {
                taxed.add(new BillTax(bill.taxes().get(i).id(), taxables.get(i)[g], taxes.get(i)[g]));
            }
            long tax = taxes.stream().mapToLong(parts -> parts[guest]).sum();
            long charge = charges.stream().mapToLong(parts -> parts[guest]).sum();
            long beforeTip = totals[g] - tips[g];
            long net = beforeTip - charge - (priced.taxIncluded() ? 0 : tax);
            guests.add(new GuestBill(
                    new GuestTotals(net + discounts[g], discounts[g], net, tax, charge, beforeTip),
                    List.of(),
                    charged,
                    taxed));
        }
        return guests;
    }
}
