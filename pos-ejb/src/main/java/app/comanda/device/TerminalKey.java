package app.comanda.device;

import app.comanda.kernel.Sha256;
import app.comanda.tenancy.TerminalRefused;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows with every call: who it is, and a secret of 256 bits that only it knows.
 *
 * @param secret 43 characters of base64url
 */
public record TerminalKey(UUID terminalId, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    static TerminalKey make(UUID terminalId) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new TerminalKey(
                terminalId, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** @throws TerminalRefused when it is no key at all */
    public static TerminalKey parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new TerminalRefused("TERMINAL_UNKNOWN");
        }
        return new TerminalKey(UUID.fromString(parts.group(1)), parts.group(2));
    }

    /** What is sent: {@code <terminalId>.<secret>}. */
    public String text() {
        return terminalId + "." + secret;
    }

    /** SHA-256 in hex: all that is kept. A secret of 256 random bits needs no salt and no slow hash. */
    public String hash() {
        return Sha256.hex(secret);
    }

    byte[] hashBytes() {
        return Sha256.of(secret);
    }

    @Override
    public String toString() {
        return "TerminalKey of " + terminalId;
    }
}
