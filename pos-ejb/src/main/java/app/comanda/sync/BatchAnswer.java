package app.comanda.sync;

import java.time.Instant;
import java.util.List;

/** How far the server is after a batch, and what it says of each event. */
public record BatchAnswer(JournalState state, List<EventAnswer> events, Instant now) {

    public BatchAnswer {
        events = List.copyOf(events);
    }
}
