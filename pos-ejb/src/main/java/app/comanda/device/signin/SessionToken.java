package app.comanda.device.signin;

import app.comanda.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What somebody shows who signed in at a terminal: 256 random bits, good only together with that terminal's key.
 *
 * @param text {@code ct_} and 43 characters of base64url
 */
public record SessionToken(String text) {

    private static final String MARK = "ct_";
    private static final Pattern SHAPE = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SessionToken(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Whether a bearer token is one of these; all others are Keycloak's. */
    public static boolean isOne(String token) {
        return SHAPE.matcher(token).matches();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
