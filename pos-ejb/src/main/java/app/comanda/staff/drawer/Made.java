package app.comanda.staff.drawer;

import app.comanda.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done at a drawer: under which id, and when. Terminals that write a journal give both; what comes by a
 * call is done now.
 */
public record Made(UUID id, Instant at) {

    public static Made now(Clock clock) {
        return new Made(Ids.next(), clock.instant());
    }
}
