package app.comanda.kernel;

import java.util.regex.Pattern;

/**
 * Where mail can be sent: one plain ASCII address, without a name beside it, comments or quotes. Nothing in it can end a
 * header or begin another recipient.
 *
 * @param text at most 254 characters (RFC 5321)
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int LONGEST_LOCAL_PART = 64;

    public EmailAddress {
        if (!isPlain(text)) {
            throw new IllegalArgumentException("This is not an e-mail address");
        }
    }

    /** @throws BusinessException {@code email.malformed}, naming the field */
    public static EmailAddress parse(String text, String field) {
        if (!isPlain(text)) {
            throw BusinessException.invalid(
                    "email.malformed", field, "Write an e-mail address such as guest@example.com.");
        }
        return new EmailAddress(text);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && PLAIN.matcher(text).matches();
    }

    /** Addresses are personal: logs show the domain only. */
    @Override
    public String toString() {
        return "…" + text.substring(text.indexOf('@'));
    }
}
