package app.comanda.payment.refund;

import app.comanda.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as a terminal has made it.
 *
 * @param receipt number on the printed receipt; null to take the next
 */
public record Printed(UUID actId, @Nullable String receipt, Instant at) {

    static Printed now(Clock clock) {
        return new Printed(Ids.next(), null, clock.instant());
    }
}
