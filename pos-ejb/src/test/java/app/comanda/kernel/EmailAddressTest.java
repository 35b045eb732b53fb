package app.comanda.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"guest@example.com", "a.b+c@mail.example.co.id", "o'hara@x-y.example"})
    void plainAddressesAreTaken(String text) {
        assertEquals(text, EmailAddress.parse(text, "email").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guest",
                "@example.com",
                "guest@example",
                "guest@example.com\nBcc: all@example.com",
                "guest@example.com\r\nSubject: x",
                "guest@example.com,other@example.com",
                "Guest <guest@example.com>",
                "a..b@example.com",
                "guest@-example.com",
                "guest@exa mple.com",
                "\"a b\"@example.com"
            })
    void whatIsNoAddressOrMoreThanOneIsRefused(String text) {
        BusinessException refused = assertThrows(BusinessException.class, () -> EmailAddress.parse(text, "email"));

        assertEquals("email.malformed", refused.code());
        assertEquals("email", refused.field());
    }

    @Test
    void logsDoNotShowWhoItIs() {
        assertEquals("…@example.com", new EmailAddress("guest@example.com").toString());
    }
}
