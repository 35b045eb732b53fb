package app.comanda.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client of the realtime socket that talks and reads nothing, so that all that it is told piles up at the server. */
final class DeafClient implements AutoCloseable {

    private static final int SMALL = 4_096;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket = new Socket();

    DeafClient(String token) {
        URI product = URI.create(Product.url());
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(product.getHost(), product.getPort()));
            write(("GET /api/ws/v1 HTTP/1.1\r\nHost: " + product.getAuthority()
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                            + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            readHead(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say("{\"type\": \"hello\", \"token\": \"" + token + "\"}");
    }

    /** One frame of text. */
    void say(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | 126);
        frame.write(words.length >> 8);
        frame.write(words.length);
        frame.writeBytes(MASK);
        for (int i = 0; i < words.length; i++) {
            frame.write(words[i] ^ MASK[i % MASK.length]);
        }
        write(frame.toByteArray());
    }

    /** All that was told in the end, as it came over the wire; frames and texts together. */
    String readAll() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readHead(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) from.read());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(head.toString());
        }
    }
}
