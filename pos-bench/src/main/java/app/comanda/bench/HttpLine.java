package app.comanda.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, with as little work as possible for each call: the JDK's client takes more CPU
 * than the server it would measure.
 */
final class HttpLine implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[LONGEST_ANSWER];
    private int filled;
    private int bodyStart;
    private int bodyEnd;

    HttpLine(URI server) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** @return the status */
    int send(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        int headEnd = readHead();
        String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head.substring(9, 12));
        bodyStart = headEnd;
        if (status == 304 || status == 204) {
            bodyEnd = bodyStart;
        } else {
            readBody(head);
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
        int count = in.read(buffer, filled, buffer.length - filled);
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
