package app.comanda.payment.till;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found in a drawer: either how many of each note and coin, or the sum alone.
 *
 * @param pieces empty when only the sum is told
 * @param amount minor units; null when the pieces tell it
 */
public record CashCount(
        List<CountedPieces> pieces, @Nullable Long amount) {

    private static final int MOST_PIECES = 100_000;

    /**
     * Some of one note or coin.
     *
     * @param value of each, minor units
     * @param number 0 or more
     */
    public record CountedPieces(long value, int number) {
        public long amount() {
            return value * number;
        }
    }

    public CashCount {
        pieces = List.copyOf(pieces);
    }

    /**
     * The sum.
     *
     * @throws BusinessException {@code count.missing}, {@code count.denomination}, {@code count.pieces}, {@code
     *     count.amount}, each naming its field
     */
    public long total(String currency) {
        if (pieces.isEmpty()) {
            return sumAlone();
        }
        List<Long> known = Denominations.of(currency);
        Set<Long> seen = new HashSet<>();
        long total = 0;
        for (int i = 0; i < pieces.size(); i++) {
            CountedPieces some = pieces.get(i);
            if (some.value() < 1 || !seen.add(some.value()) || !known.isEmpty() && !known.contains(some.value())) {
                throw BusinessException.invalid(
                        "count.denomination",
                        "pieces[" + i + "].value",
                        "There is no such note or coin, or it is there twice.");
            }
            if (some.number() < 0 || some.number() > MOST_PIECES) {
                throw BusinessException.invalid(
                        "count.pieces", "pieces[" + i + "].number", "Count 0 to " + MOST_PIECES + " of it.");
            }
            total = Math.addExact(total, some.amount());
        }
        if (amount != null && amount != total) {
            throw BusinessException.invalid("count.amount", "amount", "The pieces come to " + total + ".");
        }
        return total;
    }

    private long sumAlone() {
        if (amount == null) {
            throw BusinessException.invalid("count.missing", "pieces", "Say what was counted.");
        }
        if (amount < 0 || amount > Money.MAX) {
            throw BusinessException.invalid("count.amount", "amount", "An amount of 0 or more is needed.");
        }
        return amount;
    }
}
