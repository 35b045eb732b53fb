package app.comanda.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The network between somebody and the product: carries all, nothing, or all but some requests. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final URI product = URI.create(Product.url());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile @Nullable String swallowed;

    Wire() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Wire::drop);
    }

    /** Requests whose first line contains this never arrive. */
    void swallow(String words) {
        swallowed = words;
    }

    void mend() {
        cut = false;
        swallowed = null;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    drop(near);
                } else {
                    Socket far = new Socket(product.getHost(), product.getPort());
                    open.add(near);
                    open.add(far);
                    inBackground(() -> carry(near, far, true));
                    inBackground(() -> carry(far, near, false));
                }
            } catch (IOException e) {
                // closed, or the product is away
            }
        }
    }

    private void carry(Socket from, Socket to, boolean requests) {
        byte[] some = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                String stop = swallowed;
                if (requests
                        && stop != null
                        && new String(some, 0, count, StandardCharsets.ISO_8859_1).contains(stop)) {
                    return;
                }
                out.write(some, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // one of them went away
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
