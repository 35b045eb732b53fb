package app.comanda.api.sync;

import app.comanda.api.http.Required;
import app.comanda.sync.Batch;
import app.comanda.sync.RawEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of one terminal, by rising sequence.
 *
 * @param sentAt by the terminal's clock: tells how wrong it is
 * @param waiting how many acts the terminal has that the server has not, these among them
 * @param events 1 to 100
 */
public record BatchJson(
        @Nullable Instant sentAt,
        @Nullable Long waiting,
        @Nullable List<JournalEventJson> events) {

    /** One of them (docs/sync.md). */
    public record JournalEventJson(
            @Nullable Long sequence,
            @Nullable String at,
            @Nullable UUID staffId,
            @Nullable String kind,
            @Nullable String body,
            @Nullable String previousHash,
            @Nullable String hash,
            @Nullable String signature) {

        RawEvent raw() {
            return new RawEvent(sequence, at, staffId, kind, body, previousHash, hash, signature);
        }
    }

    Batch batch() {
        return new Batch(
                sentAt,
                waiting,
                Required.field(events, "events").stream()
                        .map(JournalEventJson::raw)
                        .toList());
    }
}
