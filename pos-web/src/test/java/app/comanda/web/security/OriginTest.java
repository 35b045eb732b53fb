package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private static final String OURS = "https://comanda.example/menu";

    @Test
    void aPageOfOursKeepsItsQuery() {
        assertEquals(
                Optional.of("/orders?day=2026-11-20&q=a%26b"),
                Origin.pageOf("https://comanda.example/orders?day=2026-11-20&q=a%26b", OURS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/orders",
                "http://comanda.example/orders",
                "https://comanda.example:8443/orders",
                "https://comanda.example//evil.example",
                "javascript:alert(1)",
                "not an address",
                ""
            })
    void anythingElseIsNoPageToSendABrowserTo(String address) {
        assertEquals(Optional.empty(), Origin.pageOf(address, OURS));
    }

    @Test
    void aPathThatBeginsAnotherHostIsNoPage() {
        assertFalse(Origin.isPage("//evil.example/"));
        assertFalse(Origin.isPage("/\\evil.example/"));
        assertTrue(Origin.isPage("/orders?next=//evil.example"));
    }
}
