package app.comanda.staff.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes PINs. A PIN has so few digits that no hash alone keeps it from somebody with the database: what does is the
 * pepper, which only the environment has.
 */
@ApplicationScoped
public class PinHash {

    /** About 50 ms on a small server: a switch of staff has to be done within a second. */
    private static final int ITERATIONS = 120_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();

    private String pepper;

    /** For CDI. */
    protected PinHash() {
        this("");
    }

    @Inject
    public PinHash(@ConfigProperty(name = "comanda.pin.pepper") String pepper) {
        this.pepper = pepper;
    }

    /** {@code pbkdf2-sha256$iterations$salt$hash}, so that the number can grow without asking for new PINs. */
    String of(Pin pin) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "pbkdf2-sha256$" + ITERATIONS + "$" + base64(salt) + "$"
                + base64(derive(pin.digits(), salt, ITERATIONS));
    }

    /** Takes as long for a wrong one. @param typed anything */
    boolean matches(String typed, String hash) {
        String[] parts = hash.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] known = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(known, derive(typed, salt, Integer.parseInt(parts[1])));
    }

    private byte[] derive(String digits, byte[] salt, int iterations) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            char[] peppered =
                    base64(mac.doFinal(digits.getBytes(StandardCharsets.UTF_8))).toCharArray();
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(peppered, salt, iterations, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
