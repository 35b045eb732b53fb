package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
record Answer(String call, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(
                    response.body().length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + " is no JSON", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The value at a path such as {@code /order/id}. */
    String at(String pointer) {
        return json().at(pointer).asText();
    }

    long number(String pointer) {
        return json().at(pointer).asLong();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    Answer expect(int status) {
        assertEquals(status, status(), this::toString);
        return this;
    }

    /** A refusal that names what is wrong. */
    Answer expectProblem(int status, String code, String field) {
        expect(status);
        assertEquals(code, at("/code"), this::toString);
        assertEquals(field, at("/field"), this::toString);
        return this;
    }

    Answer expectProblem(int status, String code) {
        expect(status);
        assertEquals(code, at("/code"), this::toString);
        return this;
    }

    @Override
    public String toString() {
        String text = text();
        return call + " answered " + status() + ": " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
}
