package app.comanda.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A part that the operator runs; it is looked for and never started or stopped. */
record ExternalPart(String name, String host, int port, String variable) implements Part {

    private static final int CONNECT_MILLIS = 3000;

    @Override
    public void start() {
        if (!isReady()) {
            throw new StartFailure("%s does not answer at %s:%d (from %s)".formatted(name, host, port, variable));
        }
    }

    @Override
    public void stop() {
        // not ours
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
