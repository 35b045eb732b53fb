package app.comanda.pricing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Step 6: charges the taxes on the items, rounding where the outlet's rules say. */
final class Taxation {

    private final Sale sale;
    private final List<Item> items;
    private final int rates;
    private final ExactBases bases;
    private final TaxedItems taxed;
    private final TaxTelling telling;

    private Taxation(Sale sale, List<Item> items, Explanation told) {
        this.sale = sale;
        this.items = items;
        rates = sale.rates().size();
        bases = ExactBases.of(items, sale.rates(), sale.taxIncluded());
        taxed = new TaxedItems(items, sale);
        telling = new TaxTelling(sale, items, bases, taxed, told);
    }

    static TaxedItems of(Sale sale, List<Item> items, Explanation told) {
        Taxation taxation = new Taxation(sale, items, told);
        switch (sale.roundAt()) {
            case LINE -> taxation.roundEachItem();
            case RATE -> taxation.roundEachRate();
            case ORDER -> taxation.roundTheOrder();
        }
        taxation.tellTaxables();
        return taxation.taxed;
    }

    private void roundEachItem() {
        for (int item = 0; item < items.size(); item++) {
            for (int place = 0; place < rates; place++) {
                if (items.get(item).carries(place)) {
                    long tax = rounded(
                            exactTax(place, bases.of(place, item)),
                            items.get(item).figure());
                    taxed.put(place, item, tax);
                    telling.taxOnItem(place, item, tax);
                }
            }
        }
        for (int place = 0; place < rates; place++) {
            telling.taxOfItems(place);
        }
        telling.taxOfRates();
    }

    private void roundEachRate() {
        for (int place = 0; place < rates; place++) {
            long tax = rounded(exactTax(place, bases.sum(place)), TaxedItems.figure(place));
            telling.taxOfRate(place, tax);
            spreadOverItems(place, tax);
        }
        telling.taxOfRates();
    }

    private void roundTheOrder() {
        BigInteger[] exact = new BigInteger[rates];
        Arrays.setAll(exact, place -> exactTax(place, bases.sum(place)));
        BigInteger all = LargestRemainder.sum(exact);
        long tax = rounded(all, "taxes");
        telling.taxOfOrder(all, tax);
        long[] parts = LargestRemainder.spread(tax, exact);
        for (int place = 0; place < rates; place++) {
            telling.partOfRate(place, exact[place], parts[place]);
            spreadOverItems(place, parts[place]);
        }
    }

    /** The bases may stand for the exact taxes as weights: these are the percentage, which is one for all, of them. */
    private void spreadOverItems(int place, long tax) {
        long[] parts = LargestRemainder.spread(tax, bases.of(place));
        for (int item = 0; item < parts.length; item++) {
            if (items.get(item).carries(place)) {
                taxed.put(place, item, parts[item]);
                telling.shareOfItem(place, item, tax);
            }
        }
    }

    private void tellTaxables() {
        for (int place = 0; place < rates; place++) {
            telling.taxable(place);
        }
    }

    private BigInteger exactTax(int place, BigInteger base) {
        return sale.rates().get(place).percent().times(base);
    }

    private long rounded(BigInteger exactTax, String figure) {
        return Limit.within(sale.rounding().nearest(exactTax, bases.taxDenominator()), figure);
    }
}
