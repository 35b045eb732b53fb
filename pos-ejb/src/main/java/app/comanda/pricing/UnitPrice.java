package app.comanda.pricing;

/** A price of one, made cheaper before it is sold; on the bill it is simply the price. */
public final class UnitPrice {

    private UnitPrice() {}

    /**
     * As a line discount takes its percentage: price − round(price × percent / 100).
     *
     * @param percent decimal string, 0 to 100
     * @param rounding {@code HALF_UP} or {@code HALF_EVEN}
     */
    public static long lessPercent(long price, String percent, String rounding) {
        Percent cut = Percent.parse(percent, "percent");
        if (cut.isAboveHundred()) {
            throw Checks.refusal("discount.above_hundred", "percent", "is above 100");
        }
        return Checks.amount(price, "price")
                - cut.of(price, Checks.mode(Rounding.class, rounding, "rounding"), "price");
    }

    /** At most what the price is. */
    public static long lessAmount(long price, long amount) {
        return Checks.amount(price, "price") - Math.min(price, Checks.amount(amount, "amount"));
    }
}
