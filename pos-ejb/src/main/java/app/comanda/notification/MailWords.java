package app.comanda.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of our mails in a guest's language, English where we do not speak it. */
final class MailWords {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;
    private final Locale language;

    MailWords(Locale language) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                "app.comanda.notification.mail", language, MailWords.class.getClassLoader(), ENGLISH_OTHERWISE);
    }

    /** Arguments are put in as they are. */
    String say(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), language).format(arguments);
    }

    /** For headers: whatever would break the line becomes a blank. */
    String oneLine(String key, Object... arguments) {
        return say(key, arguments)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
    }
}
