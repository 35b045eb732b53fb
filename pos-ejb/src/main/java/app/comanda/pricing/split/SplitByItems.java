package app.comanda.pricing.split;

import app.comanda.pricing.BillCharge;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.TaxShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One run of {@link BillSplit#byItems}: hands out line by line, then the charges. */
final class SplitByItems {

    private final PricedBill priced;
    private final long[][] weights;
    private final List<Guest> guests;

    SplitByItems(PricedBill priced, long[][] weights) {
        this.priced = priced;
        this.weights = weights;
        guests = Stream.generate(() -> new Guest(priced))
                .limit(weights[0].length)
                .toList();
    }

    List<GuestBill> guests() {
        for (int i = 0; i < weights.length; i++) {
            share(priced.bill().lines().get(i), priced.lineTaxes().get(i), weights[i]);
        }
        long[] nets = guests.stream().mapToLong(Guest::net).toArray();
        for (int i = 0; i < priced.bill().charges().size(); i++) {
            share(priced.bill().charges().get(i), priced.chargeTaxes().get(i), nets);
        }
        return guests.stream().map(Guest::bill).toList();
    }

    private void share(BillLine line, List<TaxShare> lineTaxes, long[] among) {
        long[] gross = LargestRemainder.spread(line.gross(), among);
        long[] lineDiscount = LargestRemainder.spread(line.lineDiscount(), among);
        long[] orderDiscount = LargestRemainder.spread(line.orderDiscount(), among);
        long[] net = new long[among.length];
        Arrays.setAll(net, g -> gross[g] - lineDiscount[g] - orderDiscount[g]);
        long[] tax = share(lineTaxes, among, net);
        for (int g = 0; g < among.length; g++) {
            guests.get(g)
                    .lines
                    .add(new BillLine(line.id(), gross[g], lineDiscount[g], orderDiscount[g], net[g], tax[g]));
        }
    }

    private void share(BillCharge charge, List<TaxShare> chargeTaxes, long[] among) {
        long[] amount = LargestRemainder.spread(charge.amount(), among);
        long[] tax = share(chargeTaxes, among, amount);
        for (int g = 0; g < among.length; g++) {
            guests.get(g).charges.add(new BillCharge(charge.id(), amount[g], tax[g]));
        }
    }

    /**
     * Each tax by itself.
     *
     * @param amounts what each guest has of the item
     * @return what each guest bears of all its taxes
     */
    private long[] share(List<TaxShare> taxes, long[] among, long[] amounts) {
        long[] all = new long[among.length];
        List<long[]> shares = new ArrayList<>(taxes.size());
        for (TaxShare tax : taxes) {
            long[] parts = LargestRemainder.spread(tax.amount(), among);
            Arrays.setAll(all, g -> all[g] + parts[g]);
            shares.add(parts);
        }
        for (int i = 0; i < shares.size(); i++) {
            for (int g = 0; g < all.length; g++) {
                long taxable = amounts[g] - (priced.taxIncluded() ? all[g] : 0);
                guests.get(g).bear(new BillTax(taxes.get(i).id(), taxable, shares.get(i)[g]));
            }
        }
        return all;
    }

    /** What a guest has been handed so far. */
    private static final class Guest {

        private final boolean taxIncluded;
        private final List<BillLine> lines = new ArrayList<>();
        private final List<BillCharge> charges = new ArrayList<>();
        private final Map<String, BillTax> taxes = new LinkedHashMap<>();

        Guest(PricedBill priced) {
            taxIncluded = priced.taxIncluded();
            priced.bill().taxes().forEach(tax -> taxes.put(tax.id(), new BillTax(tax.id(), 0, 0)));
        }

        void bear(BillTax more) {
            taxes.merge(
                    more.id(),
                    more,
                    (one, other) ->
                            new BillTax(one.id(), one.taxable() + other.taxable(), one.amount() + other.amount()));
        }

        long net() {
            return lines.stream().mapToLong(BillLine::net).sum();
        }

        GuestBill bill() {
            return new GuestBill(totals(), lines, charges, List.copyOf(taxes.values()));
        }

        private GuestTotals totals() {
            long gross = lines.stream().mapToLong(BillLine::gross).sum();
            long charged = charges.stream().mapToLong(BillCharge::amount).sum();
            long tax = taxes.values().stream().mapToLong(BillTax::amount).sum();
            long owed = net() + charged + (taxIncluded ? 0 : tax);
            return new GuestTotals(gross, gross - net(), net(), tax, charged, owed);
        }
    }
}
