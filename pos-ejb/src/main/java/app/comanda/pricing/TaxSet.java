package app.comanda.pricing;

import java.math.BigInteger;
import java.util.List;

/**
 * The taxes that one kind of item carries: for each rate of the sale the base it is charged on, for an amount of 1.
 *
 * <p>A simple tax is charged on the amount, a compound one on the amount and the taxes before it; where prices include
 * tax, the amount is that part of the price which is not tax.
 *
 * @param bases numerators over {@code denominator}, beside the sale's rates; 0 for a rate that is not carried
 */
record TaxSet(List<BigInteger> bases, BigInteger denominator) {

    static TaxSet of(Item kind, List<Sale.Rate> rates, boolean taxIncluded) {
        BigInteger one = Percent.WHOLE.pow(1 + compoundRates(kind, rates));
        BigInteger withTaxes = one;
        BigInteger[] bases = new BigInteger[rates.size()];
        for (int place = 0; place < bases.length; place++) {
            Sale.Rate rate = rates.get(place);
            BigInteger base = rate.compound() ? withTaxes : one;
            bases[place] = kind.carries(place) ? base : BigInteger.ZERO;
            // never a remainder: one has a factor of 10^6 for each compound rate, and one to spare
            withTaxes = withTaxes.add(rate.percent().times(bases[place]).divide(Percent.WHOLE));
        }
        return new TaxSet(List.of(bases), taxIncluded ? withTaxes : one);
    }

    private static int compoundRates(Item kind, List<Sale.Rate> rates) {
        int count = 0;
        for (int place = 0; place < rates.size(); place++) {
            count += kind.carries(place) && rates.get(place).compound() ? 1 : 0;
        }
        return count;
    }
}
