package app.comanda.payment.till;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of printed reports in the outlet's language, English where there are none in it. */
final class TillWords {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale language;

    TillWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "app.comanda.payment.till.till", language, TillWords.class.getClassLoader(), ENGLISH_OTHERWISE);
        this.language = language;
    }

    /** A word that came later than this bundle is shown as it is. */
    String of(String key, Object... arguments) {
        if (!words.containsKey(key)) {
            return key.substring(key.indexOf('.') + 1);
        }
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }
}
