package app.comanda.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a calculation, told in English and in parts that a page may put into another language.
 *
 * <p>The steps of one figure sum to it: {@code lines[0].lineDiscount} may have two steps of 1.00 and 0.50, and is 1.50.
 * A figure without steps is 0; only a line's net has none where it equals the gross.
 *
 * @param figure the figure of the {@link Bill} that the step makes, or makes up a part of, by its path: {@code
 *     lines[0].gross}, {@code taxes[1].amount}, {@code total}; or a figure on the way: {@code orderDiscount}, all order
 *     discounts before they are spread over the lines, and {@code beforeTip}, the total less the tip
 * @param key stable, to look a sentence up by; {@link Wording} lists all with their English pattern
 * @param arguments names and figures for the places {0}, {1}… of the sentence, the last being {@code amount} written
 *     out; figures are in whole currency units with a point, one cut short ends with …
 * @param amount minor units
 * @param rounding how the amount was rounded, to be said after the sentence; null where it is exact
 * @param text the sentence in English, with its rounding
 */
public record Step(
        String figure,
        String key,
        List<String> arguments,
        long amount,
        @Nullable Rounding rounding,
        String text) {

    public Step {
        arguments = List.copyOf(arguments);
    }
}
