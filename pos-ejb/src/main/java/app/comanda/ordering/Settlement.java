package app.comanda.ordering;

import java.util.EnumSet;
import java.util.Set;

/** How far the money has come; independent of the food (see {@link Preparation}). It follows from the amounts. */
public enum Settlement {
    UNPAID,
    PARTLY_PAID,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED;

    /**
     * Of a bill, or of a part of one.
     *
     * @param due what is still to be paid
     * @param refunded what of the paid money went back
     */
    public static Settlement of(long due, long paid, long refunded) {
        if (refunded > 0) {
            return refunded == paid ? REFUNDED : PARTLY_REFUNDED;
        }
        if (due <= 0) {
            return PAID;
        }
        return paid == 0 ? UNPAID : PARTLY_PAID;
    }

    /** What it can become when money is given or given back, or when the bill grows or shrinks. */
    public Set<Settlement> next() {
        return switch (this) {
            case UNPAID -> EnumSet.of(PARTLY_PAID, PAID);
            case PARTLY_PAID -> EnumSet.of(PAID, PARTLY_REFUNDED, REFUNDED);
            case PAID -> EnumSet.of(UNPAID, PARTLY_PAID, PARTLY_REFUNDED, REFUNDED);
            case PARTLY_REFUNDED -> EnumSet.of(REFUNDED);
            case REFUNDED -> EnumSet.of(PARTLY_REFUNDED);
        };
    }
}
