package app.comanda.api.printing;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent asks for work.
 *
 * @param holding the jobs that it has and has not told the end of; what it does not name, it never began
 * @param atMost 1 to 50; 10 where nothing is said
 * @param waitSeconds how long to wait for something, 0 to 25; 0 where nothing is said
 */
public record TakeJson(
        @Nullable List<UUID> holding,
        @Nullable Integer atMost,
        @Nullable Integer waitSeconds) {

    private static final int MOST = 50;
    private static final int MOST_HELD = 500;
    private static final int LONGEST = 25;

    Set<UUID> held() {
        if (holding == null) {
            return Set.of();
        }
        if (holding.size() > MOST_HELD) {
            throw BusinessException.invalid("print-agent.holding", "holding", "At most 500 jobs.");
        }
        return Set.copyOf(holding);
    }

    int limit() {
        return within(atMost == null ? 10 : atMost, 1, MOST, "atMost");
    }

    int seconds() {
        return within(waitSeconds == null ? 0 : waitSeconds, 0, LONGEST, "waitSeconds");
    }

    private static int within(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw BusinessException.invalid(
                    "print-agent.range", field, "Choose a number from " + least + " to " + most + ".");
        }
        return value;
    }
}
