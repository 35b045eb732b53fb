package app.comanda.device;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody reads from the back office and types into a new terminal: 8 characters that nobody confuses, 39 bits.
 *
 * @param characters without the hyphen in the middle
 */
public record EnrolmentCode(String characters) {

    /** Digits and capitals without 0 and O, 1, I and L, and U, which is taken for V. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public EnrolmentCode {
        if (!SHAPE.matcher(characters).matches()) {
            throw unknown();
        }
    }

    static EnrolmentCode make() {
        StringBuilder characters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> characters.append(ALPHABET.charAt(i)));
        return new EnrolmentCode(characters.toString());
    }

    /** As people type it: small letters, blanks and hyphens do not matter. */
    public static EnrolmentCode typed(String text) {
        if (text.length() > 40) {
            throw unknown();
        }
        return new EnrolmentCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As people read it: {@code ABCD-EFGH}. */
    public String display() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    byte[] hash() {
        return Sha256.of(characters);
    }

    /** A wrong, used or expired code: which of them, a guesser need not know. */
    static BusinessException unknown() {
        return BusinessException.invalid(
                "enrolment.code-unknown", "code", "This code is wrong, was used, or is older than 10 minutes.");
    }

    /** A code opens an outlet; it does not belong into a log. */
    @Override
    public String toString() {
        return "EnrolmentCode";
    }
}
