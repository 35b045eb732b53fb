package app.comanda.server.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived.
 *
 * @param id name of its file, without the ending
 * @param text the plain part, empty when there is none
 * @param html the HTML part as sent (never trust it), empty when there is none
 * @param attachments names of the other parts
 */
public record Mail(
        String id,
        Instant received,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        List<String> attachments) {

    static Mail parse(String id, Instant received, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Parts parts = new Parts();
            parts.add(message);
            return new Mail(
                    id,
                    received,
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments));
        } catch (MessagingException e) {
            throw new IOException("not a mail: " + id, e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        List<String> found = new ArrayList<>();
        if (addresses != null) {
            for (Address address : addresses) {
                found.add(address.toString());
            }
        }
        return found;
    }

    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<String> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            Object content = part.getContent();
            if (content instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart inner = multipart.getBodyPart(i);
                    add(inner);
                }
            } else if (part.getFileName() != null) {
                attachments.add(MimeUtility.decodeText(part.getFileName()));
            } else if (part.isMimeType("text/html")) {
                html.append(content);
            } else if (part.isMimeType("text/*")) {
                text.append(content);
            }
        }
    }
}
