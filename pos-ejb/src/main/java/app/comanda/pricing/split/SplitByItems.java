package app.comanda.pricing.split;

import app.comanda.pricing.BillCharge;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.TaxShare;
import java.util.ArrayList;
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
        long[] tax = share(lineTaxes, among);
        for (int g = 0; g < among.length; g++) {
            long net = gross[g] - lineDiscount[g] - orderDiscount[g];
            guests.get(g).lines.add(new BillLine(line.id(), gross[g], lineDiscount[g], orderDiscount[g], net, tax[g]));
        }
    }

    private void share(BillCharge charge, List<TaxShare> chargeTaxes, long[] among) {
        long[] amount = LargestRemainder.spread(charge.amount(), among);
        long[] tax = share(chargeTaxes, among);
        for (int g = 0; g < among.length; g++) {
            guests.get(g).charges.add(new BillCharge(charge.id(), amount[g], tax[g]));
        }
    }

    /** Each tax by itself; returns what each guest bears of all of them. */
    private long[] share(List<TaxShare> taxes, long[] among) {
        long[] all = new long[among.length];
        for (TaxShare tax : taxes) {
            long[] parts = LargestRemainder.spread(tax.amount(), among);
            for (int g = 0; g < parts.length; g++) {
                all[g] += parts[g];
                guests.get(g).taxes.merge(tax.id(), parts[g], Long::sum);
            }
        }
        return all;
    }

    /** What a guest has been handed so far. */
    private static final class Guest {

        private final boolean taxIncluded;
        private final List<BillLine> lines = new ArrayList<>();
        private final List<BillCharge> charges = new ArrayList<>();
        private final Map<String, Long> taxes = new LinkedHashMap<>();

        Guest(PricedBill priced) {
            taxIncluded = priced.taxIncluded();
            priced.bill().taxes().forEach(tax -> taxes.put(tax.id(), 0L));
        }

        long net() {
            return lines.stream().mapToLong(BillLine::net).sum();
        }

        GuestBill bill() {
            List<TaxShare> shares = taxes.entrySet().stream()
                    .map(tax -> new TaxShare(tax.getKey(), tax.getValue()))
                    .toList();
            return new GuestBill(totals(), lines, charges, shares);
        }

        private GuestTotals totals() {
            long gross = lines.stream().mapToLong(BillLine::gross).sum();
            long charged = charges.stream().mapToLong(BillCharge::amount).sum();
            long tax = taxes.values().stream().mapToLong(Long::longValue).sum();
            long owed = net() + charged + (taxIncluded ? 0 : tax);
            return new GuestTotals(gross, gross - net(), net(), tax, charged, owed);
        }
    }
}
