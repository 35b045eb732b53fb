package app.comanda.web.payment;

import app.comanda.kernel.Html;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a guest reads while paying, in the language of the browser where it is one of ours. */
record PayWords(Locale language, ResourceBundle words) {

    static PayWords of(Locale reader) {
        Locale language =
                reader.getLanguage().equals("id") || reader.getLanguage().equals("in")
                        ? Locale.forLanguageTag("id")
                        : Locale.ENGLISH;
        return new PayWords(language, ResourceBundle.getBundle("app.comanda.web.messages", language));
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
