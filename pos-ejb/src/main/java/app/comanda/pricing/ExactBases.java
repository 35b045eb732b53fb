package app.comanda.pricing;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each tax is charged on, exactly: fractions of a minor unit, brought to one denominator so that they can be added
 * and compared as whole numbers.
 */
final class ExactBases {

    /** Bounds the work where a thousand lines all carry different taxes; bills of real life stay below 100. */
    private static final int MOST_BITS = 8_192;

    private final BigInteger denominator;
    private final BigInteger[][] byRate;

    private ExactBases(BigInteger denominator, BigInteger[][] byRate) {
        this.denominator = denominator;
        this.byRate = byRate;
    }

    static ExactBases of(List<Item> items, List<Sale.Rate> rates, boolean taxIncluded) {
        Map<Long, TaxSet> known = new HashMap<>();
        List<TaxSet> sets = items.stream()
                .map(item -> known.computeIfAbsent(item.taxes(), taxes -> TaxSet.of(item, rates, taxIncluded)))
                .toList();
        BigInteger denominator = commonDenominator(known.values());
        BigInteger[][] byRate = new BigInteger[rates.size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            TaxSet set = sets.get(i);
            BigInteger scaled =
                    BigInteger.valueOf(items.get(i).amount()).multiply(denominator.divide(set.denominator()));
            for (int place = 0; place < rates.size(); place++) {
                byRate[place][i] = set.bases().get(place).multiply(scaled);
            }
        }
        return new ExactBases(denominator, byRate);
    }

    private static BigInteger commonDenominator(Collection<TaxSet> sets) {
        BigInteger common = BigInteger.ONE;
        for (TaxSet set : sets) {
            BigInteger shared = common.gcd(set.denominator());
            common = common.multiply(set.denominator().divide(shared));
            if (common.bitLength() > MOST_BITS) {
                throw Checks.refusal("too_many", "lines", "carry too many different combinations of taxes");
            }
        }
        return common;
    }

    BigInteger denominator() {
        return denominator;
    }

    /** Of {@code percent × base}, with the percentage in its own units. */
    BigInteger taxDenominator() {
        return denominator.multiply(Percent.WHOLE);
    }

    /** Beside the items: what the tax is charged on; 0 where an item does not carry it. */
    BigInteger[] of(int place) {
        return byRate[place];
    }

    BigInteger of(int place, int item) {
        return byRate[place][item];
    }

    BigInteger sum(int place) {
        return LargestRemainder.sum(byRate[place]);
    }
}
