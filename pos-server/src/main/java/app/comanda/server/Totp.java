package app.comanda.server;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by RFC 6238 with Keycloak's defaults: HmacSHA1, 30 seconds, 6 digits. */
public final class Totp {

    private static final long STEP_SECONDS = 30;
    private static final int SIGN_BIT = 0x7fff_ffff;
    private static final int MODULUS = 1_000_000;
    private static final int OFFSET_BITS = 0x0f;

    private Totp() {}

    /** How long until another code is the current one. */
    static Duration untilNext(Instant now) {
        return Duration.ofMillis(STEP_SECONDS * 1000 - Math.floorMod(now.toEpochMilli(), STEP_SECONDS * 1000));
    }

    /** @param key the raw bytes; Keycloak keeps the secret as text and takes its UTF-8 bytes */
    public static String code(byte[] key, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & OFFSET_BITS;
            int number = ByteBuffer.wrap(hash).getInt(offset) & SIGN_BIT;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
