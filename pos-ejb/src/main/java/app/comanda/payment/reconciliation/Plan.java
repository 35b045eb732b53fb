package app.comanda.payment.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be compared.
 *
 * @param from what the vendor is asked for; a movement may be of another day there
 * @param until the same; never to come
 */
public record Plan(UUID accountId, TradingDay day, Instant from, Instant until) {

    private static final Duration BEFORE = Duration.ofDays(1);

    /** Banks settle some days after a guest paid. */
    private static final Duration SETTLING = Duration.ofDays(7);

    static Plan of(UUID accountId, TradingDay day, Instant now) {
        Instant latest = day.until().plus(SETTLING);
        return new Plan(accountId, day, day.from().minus(BEFORE), latest.isAfter(now) ? now : latest);
    }

    /** What was begun before that can't be in the vendor's list. */
    Instant begunFrom() {
        return from.minus(SETTLING);
    }
}
