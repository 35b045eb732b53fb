package app.comanda.pricing;

import java.math.BigInteger;

/** How an outlet makes whole minor units of a fraction: to the nearest, and at exactly one half as named. */
public enum Rounding {
    /** At one half away from zero: 2.5 becomes 3, −2.5 becomes −3. */
    HALF_UP("half up"),
    /** At one half to the even neighbour: 2.5 becomes 2, 3.5 becomes 4. */
    HALF_EVEN("half even");

    private final String words;

    Rounding(String words) {
        this.words = words;
    }

    /** The whole number nearest to numerator / denominator; the denominator is above 0. */
    public BigInteger nearest(BigInteger numerator, BigInteger denominator) {
        BigInteger[] division = numerator.abs().divideAndRemainder(denominator);
        boolean up = roundsUp(division[0], division[1].shiftLeft(1).compareTo(denominator));
        BigInteger magnitude = up ? division[0].add(BigInteger.ONE) : division[0];
        return numerator.signum() < 0 ? magnitude.negate() : magnitude;
    }

    private boolean roundsUp(BigInteger floor, int restAgainstHalf) {
        return restAgainstHalf > 0 || (restAgainstHalf == 0 && (this == HALF_UP || floor.testBit(0)));
    }

    /** In English, for explanations: {@code half up}. */
    public String words() {
        return words;
    }
}
