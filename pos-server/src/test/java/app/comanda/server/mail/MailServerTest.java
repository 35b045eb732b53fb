package app.comanda.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    @TempDir
    Path folder = Path.of("");

    private int smtpPort;
    private int pagePort;
    private MailServer server = new MailServer(new Mailbox(Path.of("target/mail-test"), Clock.systemUTC()), 1, 1);

    @BeforeEach
    void start() throws IOException {
        smtpPort = freePort();
        pagePort = freePort();
        server = new MailServer(new Mailbox(folder, Clock.systemUTC()), smtpPort, pagePort);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailIsKeptAndFoundByItsReader() throws Exception {
        send("Sie sind eingeladen <b>", "Halo é", "<p>Halo</p><script>alert(1)</script>");

        Mail mail = new Mailbox(folder, Clock.systemUTC())
                .findLatestTo("owner@example.org")
                .orElseThrow();

        assertEquals("Sie sind eingeladen <b>", mail.subject());
        assertEquals("Halo é", mail.text().strip());
        assertTrue(mail.html().contains("<p>Halo</p>"));
    }

    @Test
    void thePageEscapesAndNothingOfAMailRuns() throws Exception {
        send("<script>alert(1)</script>", "<b>text</b>", "<script>alert(2)</script>");
        String id = new Mailbox(folder, Clock.systemUTC()).mails().get(0).id();

        String list = get("/").body();
        String shown = get("/mail/" + id).body();
        HttpResponse<String> html = get("/mail/" + id + "/html");

        assertFalse(list.contains("<script>"));
        assertTrue(list.contains("&lt;script&gt;"));
        assertFalse(shown.contains("<script>"));
        assertTrue(shown.contains("&lt;b&gt;text&lt;/b&gt;"));
        assertTrue(
                html.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox allow-popups"));
    }

    @Test
    void anIdIsNoWayOutOfTheFolder() throws Exception {
        assertEquals(404, get("/mail/..%2F..%2Fsecrets").statusCode());
    }

    private void send(String subject, String text, String html) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("comanda@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("owner@example.org"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pagePort + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
