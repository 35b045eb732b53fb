package app.comanda.payment.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a vendor answered, below HTTP 500.
 *
 * @param status of HTTP
 * @param body missing where there was none; its numbers are exact
 */
public record Reply(int status, JsonNode body) {

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** A field of the body, empty where it is absent. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** A field of ISO 8601, empty where it is absent or something else. */
    public Optional<Instant> time(String field) {
        try {
            return text(field).isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text(field)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
