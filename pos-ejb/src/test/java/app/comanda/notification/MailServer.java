package app.comanda.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The least that RFC 5321 asks of a mail server; keeps what it is given. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answerToMail;
    final List<String> mails = new CopyOnWriteArrayList<>();

    MailServer() throws IOException {
        this("250 OK");
    }

    /** @param answerToMail e.g. {@code 451 Try later} */
    MailServer(String answerToMail) throws IOException {
        this.answerToMail = answerToMail;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 test\r\n");
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            if (command.startsWith("DATA")) {
                out.print("354 go on\r\n");
                mails.add(body(in));
                out.print("250 OK\r\n");
            } else if (command.startsWith("MAIL")) {
                out.print(answerToMail + "\r\n");
            } else if (command.startsWith("QUIT")) {
                out.print("221 bye\r\n");
                return;
            } else {
                out.print("250 OK\r\n");
            }
        }
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return body.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
