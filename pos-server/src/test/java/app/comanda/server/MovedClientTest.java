package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MovedClientTest {

    private final JsonNode backoffice = json("""
            {"clientId": "pos-backoffice", "rootUrl": "http://127.0.0.1:8480",
             "redirectUris": ["http://127.0.0.1:8480/*", "http://127.0.0.1:84801/*", "https://other.example/*"],
             "attributes": {"post.logout.redirect.uris": "http://127.0.0.1:8480/*", "kept": "yes"}}""");

    @Test
    void addressesOfTheOldHomeAreOfTheNew() {
        JsonNode moved = MovedClient.of(backoffice, "https://pos.example").orElseThrow();

        assertEquals("https://pos.example", moved.path("rootUrl").asText());
        assertEquals("https://pos.example/*", moved.path("redirectUris").path(0).asText());
        assertEquals(
                json("{\"post.logout.redirect.uris\": \"https://pos.example/*\", \"kept\": \"yes\"}"),
                moved.path("attributes"));
    }

    @Test
    void whatSomebodyAddedStays() {
        JsonNode moved = MovedClient.of(backoffice, "https://pos.example").orElseThrow();

        assertEquals(
                "http://127.0.0.1:84801/*", moved.path("redirectUris").path(1).asText());
        assertEquals(
                "https://other.example/*", moved.path("redirectUris").path(2).asText());
    }

    @Test
    void aClientAtHomeIsLeftAlone() {
        assertTrue(MovedClient.of(backoffice, "http://127.0.0.1:8480").isEmpty());
        assertTrue(MovedClient.of(json("{\"clientId\": \"pos-cli\"}"), "https://pos.example")
                .isEmpty());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
