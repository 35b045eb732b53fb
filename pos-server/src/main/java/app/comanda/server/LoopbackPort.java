package app.comanda.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port on 127.0.0.1. */
record LoopbackPort(Service service, int number) {

    private static final int CONNECT_MILLIS = 500;

    LoopbackPort {
        if (number < 1 || number > 65_535) {
            throw new StartFailure("%s=%d is not a port (1 to 65535)".formatted(service.variable(), number));
        }
    }

    /** @throws StartFailure naming the port and the variable that moves it */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address());
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d, wanted by %s, is taken by another program. Stop that program or choose another port: %s=%d ./comanda run"
                            .formatted(number, service.label(), service.variable(), suggestion()),
                    e);
        }
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(address(), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int suggestion() {
        return number + 1000 > 65_535 ? number - 1000 : number + 1000;
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    }
}
