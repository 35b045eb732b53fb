package app.comanda.tenancy;

import app.comanda.kernel.Ids;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Writes down who went through the door. Timers pass it every second, and the outbox at every order: their passages are
 * summed, a line a minute, and in between cost no transaction.
 */
@ApplicationScoped
public class DoorBook {

    private static final Duration LINE_EVERY = Duration.ofMinutes(1);

    @EJB
    DoorUses uses;

    @Inject
    Clock clock;

    private final Map<Door, Passages> passages = new EnumMap<>(Door.class);

    public synchronized void note(Door door, String reason) {
        Instant now = clock.instant();
        Passages sum = passages.getOrDefault(door, Passages.NONE).oneMore();
        if (sum.lastLine().plus(LINE_EVERY).isBefore(now)) {
            String actor = TenantContext.find().map(TenantContext::actor).orElse("system:" + door.key());
            uses.add(new DoorUse(Ids.next(), door.key(), actor, reason, now, sum.count()));
            sum = new Passages(0, now);
        }
        passages.put(door, sum);
    }

    private record Passages(long count, Instant lastLine) {
        static final Passages NONE = new Passages(0, Instant.EPOCH);

        Passages oneMore() {
            return new Passages(count + 1, lastLine);
        }
    }
}
