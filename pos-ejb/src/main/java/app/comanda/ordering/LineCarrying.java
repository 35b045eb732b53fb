package app.comanda.ordering;

import app.comanda.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How lines come from one bill to another, whoever wants it. */
@ApplicationScoped
class LineCarrying {

    @Inject
    Orders orders;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Moves lines between two orders that are locked and may be joined.
     *
     * @param home where they shall go back to one day; null for nowhere
     */
    void carry(Order from, Order to, Collection<UUID> lineIds, @Nullable UUID home) {
        if (lineIds.isEmpty()) {
            return;
        }
        to.allLines().requireRoom(lineIds.size());
        to.bill().learnTaxes(from.bill().terms().taxes());
        List<UUID> cooked = from.lines().stream()
                .filter(line -> line.isSent() && lineIds.contains(line.id()))
                .map(OrderLine::id)
                .toList();
        orders.moveLines(from, to, withCuts(from, lineIds), home, clock.instant());
        from.bill().passChargeTo(to.bill());
        from.reckon();
        to.reckon();
        to.cooking().takeCoursesOf(from.cooking());
        if (!cooked.isEmpty()) {
            outbox.publish(new LinesMoved(from.id(), to.id(), to.outletId(), cooked));
        }
    }

    /** What was voided of a line stays with the rest of it. */
    private static List<UUID> withCuts(Order from, Collection<UUID> lineIds) {
        return Stream.concat(
                        lineIds.stream(),
                        from.voidedLines().stream()
                                .filter(cut -> lineIds.contains(cut.origin()))
                                .map(OrderLine::id))
                .toList();
    }
}
