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
