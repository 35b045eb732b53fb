package app.comanda.notification.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.net.InetAddress;
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
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1"
            })
    void nobodyLooksIntoOurNetwork(String address) throws UnknownHostException {
        assertTrue(HookAddresses.isInside(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
    void theRestIsOutside(String address) throws UnknownHostException {
        assertFalse(HookAddresses.isInside(InetAddress.getByName(address)), address);
    }

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
