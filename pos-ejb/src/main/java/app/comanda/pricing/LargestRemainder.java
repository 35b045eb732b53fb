package app.comanda.pricing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads a whole amount over weights so that the parts sum to it and none is a unit away from its exact share.
 *
 * <p>Everybody gets the floor of their exact share; what is then left goes, a unit each, to the largest fractions, to
 * the earlier where they are equal. Where all weights are zero the first gets all. A negative total is spread as the
 * negative of its magnitude.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The parts, beside the weights.
     *
     * @param total whole minor units
     * @param weights at least one, unless the total is 0
     */
    public static long[] spread(long total, long[] weights) {
        return spread(
                total, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    public static long[] spread(long total, BigInteger[] weights) {
        if (total < 0) {
            return Arrays.stream(spread(-total, weights)).map(part -> -part).toArray();
        }
        BigInteger whole = sum(weights);
        return whole.signum() == 0 ? allToTheFirst(total, weights.length) : inProportion(total, weights, whole);
    }

    static BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    private static long[] allToTheFirst(long total, int count) {
        long[] parts = new long[count];
        if (total != 0) {
            parts[0] = total;
        }
        return parts;
    }

    private static long[] inProportion(long total, BigInteger[] weights, BigInteger whole) {
        long[] parts = new long[weights.length];
        BigInteger[] fractions = new BigInteger[weights.length];
        BigInteger exactTotal = BigInteger.valueOf(total);
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = floorAndFraction(weights[i].multiply(exactTotal), whole);
            parts[i] = share[0].longValue();
            fractions[i] = share[1];
            left -= parts[i];
        }
        if (left > 0) {
            largestFirst(fractions).limit(left).forEach(i -> parts[i]++);
        }
        return parts;
    }

    private static BigInteger[] floorAndFraction(BigInteger share, BigInteger whole) {
        BigInteger[] division = share.divideAndRemainder(whole);
        // a guest's net as weight can be just below 0
        return division[1].signum() < 0
                ? new BigInteger[] {division[0].subtract(BigInteger.ONE), division[1].add(whole)}
                : division;
    }

    private static IntStream largestFirst(BigInteger[] fractions) {
        Comparator<Integer> largest =
                Comparator.comparing((Integer i) -> fractions[i]).reversed();
        return IntStream.range(0, fractions.length).boxed().sorted(largest).mapToInt(i -> i);
    }
}
