package app.comanda.notification.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressesTest {

    private final HookAddresses outside = new HookAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accounts.example/",
                "https://",
                "https:///path",
                "ftp://accounts.example",
                "accounts.example",
                "https://u:p@accounts.example/",
                "https://accounts.example/#here",
                "https://accounts.example/ blank",
                "file:///etc/passwd"
            })
    void anAddressIsOfHttps(String url) {
        BusinessException refused = assertThrows(BusinessException.class, () -> outside.check(url), url);
        assertEquals("hook.url", refused.code());
    }

    @Test
    void whoTriesItMayCallTheSameMachine() throws UnknownHostException {
        HookAddresses inside = new HookAddresses(true);
        inside.check("http://127.0.0.1:9000/taken");
        assertTrue(inside.mayBeCalled(URI.create("http://127.0.0.1:9000/")));
        assertFalse(outside.mayBeCalled(URI.create("https://127.0.0.1/")));
        outside.check("https://accounts.example:8443/comanda?key=1");
    }
}
