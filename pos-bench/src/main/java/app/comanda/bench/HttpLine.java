package app.comanda.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, with as little work as possible for each call: the JDK's client takes more CPU
 * than the server it would measure. When the server has closed it, the next call opens another.
 *
 * <p>Every request must be one that may be sent twice: a read, or one with an idempotency key.
 */
final class HttpLine implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final InetSocketAddress server;
    private Socket socket;
    private final byte[] buffer = new byte[LONGEST_ANSWER];
    private int filled;
    private int bodyStart;
    private int bodyEnd;

    HttpLine(URI server) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.socket = connect();
    }

    /** @return the status */
    int send(byte[] request) throws IOException {
        int headEnd;
        try {
            headEnd = exchange(request);
        } catch (IOException e) {
            if (filled > 0) {
                throw e;
            }
            reconnect();
            headEnd = exchange(request);
        }
        String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head.substring(9, 12));
        bodyStart = headEnd;
        if (status == 304 || status == 204) {
            bodyEnd = bodyStart;
        } else {
            readBody(head);
        }
        if (find(head, "connection").equalsIgnoreCase("close")) {
            reconnect();
        }
        return status;
    }

    /** Of the last answer. */
    String body() {
        return new String(buffer, bodyStart, bodyEnd - bodyStart, StandardCharsets.UTF_8);
    }

    /** Of the last answer. */
    String header(String name) {
        return find(new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1), name);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(TIMEOUT_MILLIS);
        fresh.connect(server, TIMEOUT_MILLIS);
        return fresh;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
    }

    /** @return where the head of the answer ends */
    private int exchange(byte[] request) throws IOException {
        filled = 0;
        socket.getOutputStream().write(request);
        return readHead();
    }

    private int readHead() throws IOException {
        int searched = 0;
        while (true) {
            fill();
            for (int i = Math.max(3, searched); i < filled; i++) {
                if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
                    return i + 1;
                }
            }
            searched = filled;
        }
    }

    private void readBody(String head) throws IOException {
        String length = find(head, "content-length");
        if (!length.isEmpty()) {
            bodyEnd = bodyStart + Integer.parseInt(length);
            while (filled < bodyEnd) {
                fill();
            }
            return;
        }
        // chunked; joined in place
        int read = bodyStart;
        int written = bodyStart;
        while (true) {
            int lineEnd = lineEnd(read);
            int size =
                    Integer.parseInt(new String(buffer, read, lineEnd - read, StandardCharsets.ISO_8859_1).strip(), 16);
            int chunk = lineEnd + 1;
            while (filled < chunk + size + 2) {
                fill();
            }
            if (size == 0) {
                bodyEnd = written;
                return;
            }
            System.arraycopy(buffer, chunk, buffer, written, size);
            written += size;
            read = chunk + size + 2;
        }
    }

    private int lineEnd(int from) throws IOException {
        int at = from;
        while (true) {
            while (at < filled) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new EOFException("The server closed the connection after "
                    + new String(Arrays.copyOf(buffer, Math.min(filled, 200)), StandardCharsets.ISO_8859_1));
        }
        filled += count;
    }

    private static String find(String head, String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\n" + name.toLowerCase(Locale.ROOT) + ":");
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 2;
        return head.substring(start, head.indexOf('\r', start)).strip();
    }
}
