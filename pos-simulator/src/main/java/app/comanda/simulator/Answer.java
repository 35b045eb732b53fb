package app.comanda.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to a caller. */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** @param value anything that Jackson writes */
    public static Answer json(int status, Object value) {
        try {
            return new Answer(
                    status, Map.of("Content-Type", "application/json"), Exchange.JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    public static Answer html(int status, String html) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    public static Answer text(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    public static Answer nothing(int status) {
        return new Answer(status, Map.of(), "");
    }

    /** To a page, read by GET. */
    public static Answer see(String address) {
        return new Answer(303, Map.of("Location", address), "");
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
