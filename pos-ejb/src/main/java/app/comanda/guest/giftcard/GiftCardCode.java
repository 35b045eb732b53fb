package app.comanda.guest.giftcard;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands on a gift card: 20 characters that nobody confuses, 100 random bits. The last four are kept to tell cards
 * apart, so that 80 bits stay between a stolen database and the money.
 *
 * @param characters without hyphens
 */
public record GiftCardCode(String characters) {

    /** 32 of them, 5 bits each: digits and capitals without 0 and O, 1 and I. */
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 60;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public GiftCardCode {
        if (!SHAPE.matcher(characters).matches()) {
            throw unknown();
        }
    }

    static GiftCardCode make() {
        StringBuilder characters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> characters.append(ALPHABET.charAt(i)));
        return new GiftCardCode(characters.toString());
    }

    /** As people type or scan it: small letters, blanks and hyphens do not matter. */
    static GiftCardCode typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            throw unknown();
        }
        return new GiftCardCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As people read it: {@code ABCD-EFGH-…}. */
    public String display() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    String lastFour() {
        return characters.substring(LENGTH - GROUP);
    }

    /** The tenant is in it, so that one code would be another card elsewhere. */
    byte[] hash(UUID tenant) {
        return Sha256.of("gift card of " + tenant + " " + characters);
    }

    /** A mistyped code, or one of nobody: which of them, a guesser need not know. */
    static BusinessException unknown() {
        return BusinessException.invalid("giftcard.unknown", "code", "There is no gift card with this code.");
    }

    /** Whoever has a code has the money; it does not belong into a log. */
    @Override
    public String toString() {
        return "GiftCardCode";
    }
}
