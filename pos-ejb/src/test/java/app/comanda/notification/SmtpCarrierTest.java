package app.comanda.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.EmailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Mail MAIL = new Mail(
            new EmailAddress("guest@example.com"),
            "Struk «é» ₹",
            "Grüße",
            "<p>Grüße</p>",
            List.of(new Mail.Attachment("receipt-1.pdf", "application/pdf", new byte[] {1, 2, 3})));

    @Test
    void aMailHasATextAPageAndItsAttachment() throws Exception {
        try (MailServer server = new MailServer()) {
            carrier(server.port()).carry(MAIL, ID);

            MimeMessage message = message(server.mails.get(0));
            assertEquals("Struk «é» ₹", message.getSubject());
            assertEquals("guest@example.com", message.getAllRecipients()[0].toString());
            assertEquals("Comanda <no-reply@example.com>", message.getFrom()[0].toString());
            MimeMultipart parts = (MimeMultipart) message.getContent();
            MimeMultipart both = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertEquals("Grüße", both.getBodyPart(0).getContent().toString().strip());
            assertTrue(both.getBodyPart(1).getContentType().startsWith("text/html"));
            BodyPart pdf = parts.getBodyPart(1);
            assertEquals("receipt-1.pdf", pdf.getFileName());
            assertTrue(pdf.getContentType().startsWith("application/pdf"));
        }
    }

    @Test
    void everyAttemptHasTheSameMessageId() throws Exception {
        try (MailServer server = new MailServer()) {
            carrier(server.port()).carry(MAIL, ID);
            carrier(server.port()).carry(MAIL, ID);

            assertEquals("<" + ID + "@comanda>", message(server.mails.get(0)).getMessageID());
            assertEquals("<" + ID + "@comanda>", message(server.mails.get(1)).getMessageID());
        }
    }

    @Test
    void aServerThatRefusesMeansNotSent() throws Exception {
        try (MailServer server = new MailServer("451 Try later")) {
            SmtpCarrier carrier = carrier(server.port());

            assertThrows(MailNotSent.class, () -> carrier.carry(MAIL, ID));
        }
    }

    @Test
    void aServerThatIsAwayMeansNotSent() throws Exception {
        // Bound and not listening: refused, and nobody else can get the port meanwhile.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            SmtpCarrier carrier = carrier(nobody.getLocalPort());

            assertThrows(MailNotSent.class, () -> carrier.carry(MAIL, ID));
        }
    }

    @Test
    void noMailLeavesInTheClearWhenTlsIsAskedFor() throws Exception {
        try (MailServer server = new MailServer()) {
            SmtpCarrier carrier = new SmtpCarrier();
            carrier.settings =
                    new SmtpSettings(Optional.of("127.0.0.1"), server.port(), "Comanda <no-reply@example.com>", true);
            carrier.clock = Clock.fixed(Instant.parse("2026-11-20T14:05:00Z"), ZoneOffset.UTC);

            assertThrows(MailNotSent.class, () -> carrier.carry(MAIL, ID));
            assertTrue(server.mails.isEmpty());
        }
    }

    @Test
    void aSubjectCannotBeginAnotherHeader() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mail(MAIL.to(), "Hello\r\nBcc: all@example.com", "", "", List.of()));
    }

    private static SmtpCarrier carrier(int port) {
        SmtpCarrier carrier = new SmtpCarrier();
        carrier.settings = new SmtpSettings(Optional.of("127.0.0.1"), port, "Comanda <no-reply@example.com>", false);
        carrier.clock = Clock.fixed(Instant.parse("2026-11-20T14:05:00Z"), ZoneOffset.UTC);
        return carrier;
    }

    private static MimeMessage message(String received) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(received.getBytes(StandardCharsets.UTF_8)));
    }
}
