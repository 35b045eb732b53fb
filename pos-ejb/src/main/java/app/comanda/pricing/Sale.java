package app.comanda.pricing;

import app.comanda.kernel.Quantity;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that has been checked: {@link SaleReader} makes it, {@link Calculation} reckons with it. */
record Sale(
        Currency currency,
        boolean taxIncluded,
        Rounding rounding,
        RoundAt roundAt,
        @Nullable Long smallestCoin,
        List<Rate> rates,
        List<Line> lines,
        List<Reduction> discounts,
        List<Fee> charges,
        @Nullable Gratuity tip) {

    /** A percentage of something, or an amount where {@code percent} is null. */
    record Portion(@Nullable Percent percent, long amount) {

        long of(long base, Rounding rounding, String field) {
            return percent == null ? amount : percent.of(base, rounding, field);
        }
    }

    /** {@code name}: of a discount that has one. */
    record Reduction(@Nullable String name, Portion portion) {}

    record Rate(String id, String name, Percent percent, boolean compound) {}

    /** {@code taxes}: bit n is set where it carries the nth of the sale's rates. */
    record Line(
            String id,
            String name,
            Quantity quantity,
            long unitPrice,
            List<Modifier> modifiers,
            List<Reduction> discounts,
            long taxes) {}

    record Modifier(long price, Quantity quantity) {}

    record Fee(String id, String name, Portion portion, long taxes) {}

    record Gratuity(Portion portion, TipBase base) {}
}
