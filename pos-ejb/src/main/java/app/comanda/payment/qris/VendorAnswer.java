package app.comanda.payment.qris;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a vendor answered, below HTTP 500.
 *
 * @param status of HTTP
 */
public record VendorAnswer(int status, JsonNode body) {

    /** Empty when the field is absent. */
    String text(String field) {
        return body.path(field).asText("");
    }

    /** Of ISO 8601. */
    Optional<Instant> time(String field) {
        try {
            return text(field).isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text(field)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
