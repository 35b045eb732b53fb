package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FacesRedirectTest {

    @Test
    void anAddressCannotLeaveItsAttribute() {
        assertEquals("/a?b=1&amp;c=&quot;&lt;x>", FacesRedirect.escaped("/a?b=1&c=\"<x>"));
    }
}
