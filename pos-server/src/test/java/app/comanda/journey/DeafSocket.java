package app.comanda.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** A client of the realtime socket that talks, and reads nothing until it is told to. */
final class DeafSocket implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final Socket socket = new Socket();
    private final DataInputStream heard;
    private String farewell = "";

    DeafSocket() {
        URI product = URI.create(Product.url());
        try {
            socket.setReceiveBufferSize(4_096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(product.getHost(), product.getPort()));
            heard = new DataInputStream(socket.getInputStream());
            String hello = "GET /api/ws/v1 HTTP/1.1\r\nHost: " + product.getAuthority()
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().endsWith("\r\n\r\n")) {
                answer.append((char) heard.readUnsignedByte());
            }
            if (!new Scanner(answer.toString()).nextLine().contains(" 101")) {
                throw new AssertionError(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[8 + bytes.length];
        frame[0] = (byte) TEXT;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (bytes.length >> 8);
        frame[3] = (byte) bytes.length;
        // a mask of zeros leaves the bytes as they are
        System.arraycopy(bytes, 0, frame, 8, bytes.length);
        try {
            socket.getOutputStream().write(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the wire still brings, until the server has hung up. */
    List<JsonNode> readAll() {
        return read(Integer.MAX_VALUE);
    }

    /** So many of them. */
    List<JsonNode> read(int most) {
        List<JsonNode> all = new ArrayList<>();
        try {
            while (all.size() < most) {
                int kind = heard.readUnsignedByte();
                byte[] bytes = new byte[length()];
                heard.readFully(bytes);
                if (kind == CLOSE) {
                    farewell = ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) + " "
                            + new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8);
                    return all;
                }
                if (kind == TEXT) {
                    all.add(JSON.readTree(bytes));
                }
            }
            return all;
        } catch (EOFException e) {
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int length() throws IOException {
        int length = heard.readUnsignedByte();
        return length == 127 ? (int) heard.readLong() : length == 126 ? heard.readUnsignedShort() : length;
    }

    /** The number and the reason; nothing where it hung up without a word. */
    String farewell() {
        return farewell;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
