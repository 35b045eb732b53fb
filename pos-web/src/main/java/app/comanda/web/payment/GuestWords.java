package app.comanda.web.payment;

import app.comanda.kernel.Html;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a guest reads on pages that need no sign-in, in the language of the browser where it is one of ours. */
record GuestWords(Locale language, ResourceBundle words) {

    static GuestWords of(Locale reader) {
        Locale language =
                reader.getLanguage().equals("id") || reader.getLanguage().equals("in")
                        ? Locale.forLanguageTag("id")
                        : Locale.ENGLISH;
        return new GuestWords(language, ResourceBundle.getBundle("app.comanda.web.messages", language));
    }

    /** Safe inside HTML, whatever the facts are. */
    String html(String key, Object... facts) {
        return Html.escape(MessageFormat.format(words.getString(key), facts));
    }

    /** The word for a code of ours; empty where there is none. */
    String htmlIfKnown(String key) {
        return words.containsKey(key) ? html(key) : "";
    }
}
