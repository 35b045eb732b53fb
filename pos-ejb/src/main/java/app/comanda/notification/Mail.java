package app.comanda.notification;

import app.comanda.kernel.EmailAddress;
import java.util.List;

/**
 * A mail to one person.
 *
 * @param subject one line; a line break would begin a header of the sender's choice
 * @param text the same as {@code html}, for readers without
 * @param html complete and already escaped
 */
public record Mail(EmailAddress to, String subject, String text, String html, List<Attachment> attachments) {

    public Mail {
        attachments = List.copyOf(attachments);
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject has no control characters");
        }
    }

    /**
     * A file with the mail.
     *
     * @param name of ASCII letters, digits, dots, hyphens and underscores
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, handed on once, never compared
    public record Attachment(String name, String mediaType, byte[] content) {

        public Attachment {
            if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
                throw new IllegalArgumentException("Not the name of an attachment: " + name);
            }
        }
    }
}
