package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoopbackPort port = new LoopbackPort(Service.KEYCLOAK, other.getLocalPort());

            String message = String.valueOf(
                    assertThrows(StartFailure.class, port::requireFree).getMessage());

            assertTrue(message.contains("Port " + other.getLocalPort()), message);
            assertTrue(message.contains("COMANDA_KEYCLOAK_PORT="), message);
            assertTrue(port.answers());
        }
    }

    @Test
    void aFreePortIsFreeAndDoesNotAnswer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        LoopbackPort port = new LoopbackPort(Service.PRODUCT, free);

        assertDoesNotThrow(port::requireFree);
        assertFalse(port.answers());
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThrows(StartFailure.class, () -> new LoopbackPort(Service.PRODUCT, 70_000));
    }
}
