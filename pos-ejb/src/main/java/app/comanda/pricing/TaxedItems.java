package app.comanda.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The rounded tax of every item by rate: what a {@link Taxation} fills and a bill is read from. */
final class TaxedItems {

    private final List<Item> items;
    private final List<Sale.Rate> rates;
    private final boolean taxIncluded;
    private final long[][] byRate;

    TaxedItems(List<Item> items, Sale sale) {
        this.items = items;
        this.rates = sale.rates();
        this.taxIncluded = sale.taxIncluded();
        this.byRate = new long[rates.size()][items.size()];
    }

    void put(int place, int item, long tax) {
        byRate[place][item] = tax;
    }

    long of(int place, int item) {
        return byRate[place][item];
    }

    long ofItem(int item) {
        long tax = 0;
        for (long[] ofRate : byRate) {
            tax = Limit.within(tax + ofRate[item], "taxes");
        }
        return tax;
    }

    long ofRate(int place) {
        return Limit.sum(byRate[place], figure(place));
    }

    long[] ofRates() {
        long[] taxes = new long[byRate.length];
        Arrays.setAll(taxes, this::ofRate);
        return taxes;
    }

    /** Of each item that carries the tax, its part of the tax. */
    long[] parts(int place) {
        return ofCarriers(place, item -> of(place, item));
    }

    /** Of each item that carries the tax, its amount. */
    long[] amounts(int place) {
        return ofCarriers(place, item -> items.get(item).amount());
    }

    /** Of each item that carries the tax, its amount without any tax. */
    long[] taxable(int place) {
        return taxIncluded ? ofCarriers(place, item -> items.get(item).amount() - ofItem(item)) : amounts(place);
    }

    private long[] ofCarriers(int place, IntToLongFunction column) {
        long[] rows = new long[items.size()];
        int count = 0;
        for (int item = 0; item < rows.length; item++) {
            if (items.get(item).carries(place)) {
                rows[count++] = column.applyAsLong(item);
            }
        }
        return Arrays.copyOf(rows, count);
    }

    BillTax priced(int place) {
        long taxable = Limit.sum(taxable(place), figure(place));
        return new BillTax(rates.get(place).id(), taxable, ofRate(place));
    }

    /** The taxes that an item carries, one by one. */
    List<TaxShare> shares(int item) {
        List<TaxShare> shares = new ArrayList<>();
        for (int place = 0; place < rates.size(); place++) {
            if (items.get(item).carries(place)) {
                shares.add(new TaxShare(rates.get(place).id(), of(place, item)));
            }
        }
        return List.copyOf(shares);
    }

    static String figure(int place) {
        return "taxes[" + place + "]";
    }
}
