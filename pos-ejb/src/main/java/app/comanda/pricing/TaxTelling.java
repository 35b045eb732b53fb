package app.comanda.pricing;

import java.math.BigInteger;
import java.util.List;

/** Tells the steps of a {@link Taxation}. */
final class TaxTelling {

    private final Sale sale;
    private final List<Item> items;
    private final ExactBases bases;
    private final TaxedItems taxed;
    private final Explanation told;

    TaxTelling(Sale sale, List<Item> items, ExactBases bases, TaxedItems taxed, Explanation told) {
        this.sale = sale;
        this.items = items;
        this.bases = bases;
        this.taxed = taxed;
        this.told = told;
    }

    void taxOnItem(int place, int item, long tax) {
        Item on = items.get(item);
        String base = told.money(bases.of(place, item), bases.denominator());
        if (sale.taxIncluded()) {
            told.rounded(
                    taxOf(on),
                    Wording.TAX_WITHIN_ITEM,
                    tax,
                    on.name(),
                    name(place),
                    percent(place),
                    base,
                    told.money(on.amount()));
        } else {
            told.rounded(taxOf(on), Wording.TAX_ON_ITEM, tax, on.name(), name(place), percent(place), base);
        }
    }

    void taxOfItems(int place) {
        long[] parts = taxed.parts(place);
        told.exact(amountOf(place), Wording.TAX_OF_ITEMS, taxed.ofRate(place), name(place), told.sum(parts));
    }

    void taxOfRate(int place, long tax) {
        String base = told.money(bases.sum(place), bases.denominator());
        if (sale.taxIncluded()) {
            long[] amounts = taxed.amounts(place);
            String within = told.money(Limit.sum(amounts, TaxedItems.figure(place)));
            told.rounded(amountOf(place), Wording.TAX_WITHIN_RATE, tax, name(place), percent(place), base, within);
        } else {
            told.rounded(amountOf(place), Wording.TAX_OF_RATE, tax, name(place), percent(place), base);
        }
    }

    void taxOfRates() {
        long[] amounts = taxed.ofRates();
        told.exact("tax", Wording.TAX, Limit.sum(amounts, "taxes"), told.sum(amounts));
    }

    void taxOfOrder(BigInteger exact, long tax) {
        told.rounded("tax", Wording.TAX_OF_ORDER, tax, told.money(exact, bases.taxDenominator()));
    }

    void partOfRate(int place, BigInteger exact, long part) {
        told.exact(
                amountOf(place),
                Wording.TAX_PART,
                part,
                name(place),
                percent(place),
                told.money(bases.sum(place), bases.denominator()),
                told.money(exact, bases.taxDenominator()));
    }

    void shareOfItem(int place, int item, long tax) {
        Item on = items.get(item);
        told.exact(taxOf(on), Wording.TAX_SHARE, taxed.of(place, item), on.name(), name(place), told.money(tax));
    }

    void taxable(int place) {
        long[] amounts = taxed.taxable(place);
        String figure = TaxedItems.figure(place);
        told.exact(figure + ".taxable", Wording.TAXABLE, Limit.sum(amounts, figure), name(place), told.sum(amounts));
    }

    private String name(int place) {
        return sale.rates().get(place).name();
    }

    private String percent(int place) {
        return sale.rates().get(place).percent().toString();
    }

    private static String taxOf(Item item) {
        return item.figure() + ".tax";
    }

    private static String amountOf(int place) {
        return TaxedItems.figure(place) + ".amount";
    }
}
