package app.comanda.printing.job;

import app.comanda.ordering.ServiceMode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of slips in the outlet's language. */
public final class SlipWords {

    private static final String BUNDLE = "app.comanda.printing.slip";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale language;

    public SlipWords(Locale language) {
        this.words = ResourceBundle.getBundle(BUNDLE, language, SlipWords.class.getClassLoader(), ENGLISH_OTHERWISE);
        this.language = language;
    }

    public String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    public String mode(ServiceMode mode) {
        return of("mode." + mode.name());
    }

    /** By its mark; one that is newer than these words as it is. */
    public String allergen(String mark) {
        String key = "allergen." + mark;
        return words.containsKey(key) ? of(key) : mark;
    }

    public String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", language).withZone(zone).format(moment);
    }
}
