package app.comanda.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/** Another Payara Micro with the same EAR, beside the product's own, at its database and its broker. */
public final class SecondNode implements AutoCloseable {

    private final Settings settings;
    private final Payara payara;

    private SecondNode(Comanda product) throws IOException {
        Settings first = product.settings();
        this.settings = first.with(Map.of(
                "COMANDA_DATA",
                Files.createDirectories(first.data().resolveSibling("second-node"))
                        .toString(),
                "COMANDA_HTTP_PORT",
                Integer.toString(freePort()),
                "COMANDA_HEAP_MB",
                "512"));
        this.payara = new Payara(settings, new Configuration(first, product.secrets())::ofProduct);
    }

    public static SecondNode beside(Comanda product) {
        try {
            SecondNode node = new SecondNode(product);
            node.payara.prepare();
            node.payara.start();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return settings.productUrl();
    }

    @Override
    public void close() {
        payara.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
