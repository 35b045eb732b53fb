package app.comanda.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        return Limit.sum(
                IntStream.range(0, rates.size())
                        .mapToLong(place -> of(place, item))
                        .toArray(),
                "taxes");
    }

    long ofRate(int place) {
        return Limit.sum(byRate[place], figure(place));
    }

    long[] ofRates() {
        return IntStream.range(0, rates.size()).mapToLong(this::ofRate).toArray();
    }

    /** Beside the items that carry the tax: their amounts without any tax. */
    long[] taxable(int place) {
        return carriers(place)
                .mapToLong(item -> items.get(item).amount() - (taxIncluded ? ofItem(item) : 0))
                .toArray();
    }

    IntStream carriers(int place) {
        return IntStream.range(0, items.size()).filter(item -> items.get(item).carries(place));
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
