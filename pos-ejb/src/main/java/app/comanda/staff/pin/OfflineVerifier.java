package app.comanda.staff.pin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * By what a till checks a PIN while it has no network: PBKDF2-SHA-256 of the digits. It is not what the server checks by,
 * which needs the pepper; a stolen one tells the PIN to whoever tries all of them, so only enrolled tills get it, and they
 * keep it encrypted.
 *
 * @param salt base64 of 16 bytes
 * @param hash base64 of 32 bytes
 */
public record OfflineVerifier(int iterations, String salt, String hash) {

    /** As many as OWASP asks for; about 300 ms on a cheap tablet, and a switch has a second. */
    private static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OfflineVerifier of(String digits) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new OfflineVerifier(ITERATIONS, base64(salt), base64(derive(digits, salt, ITERATIONS)));
    }

    static OfflineVerifier parse(String text) {
        String[] parts = text.split("\\$", -1);
        return new OfflineVerifier(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    String text() {
        return iterations + "$" + salt + "$" + hash;
    }

    /** What the till does. */
    boolean matches(String digits) {
        return MessageDigest.isEqual(
                base64(derive(digits, Base64.getDecoder().decode(salt), iterations))
                        .getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] derive(String digits, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, iterations, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** It does not belong into a log. */
    @Override
    public String toString() {
        return "OfflineVerifier";
    }
}
