package app.comanda.payment.stripe;

import app.comanda.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A {@code Stripe-Signature}: {@code t=1700000000,v1=…,v1=…}, HMAC-SHA256 of the time, a dot and the raw body. The
 * library's own check is not used, as it believes times to come.
 *
 * @param at seconds of the epoch, as signed
 * @param signatures of the scheme v1; several while a secret is replaced
 */
record StripeSignature(String at, List<byte[]> signatures) {

    /** Either way. */
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final String ALGORITHM = "HmacSHA256";

    static StripeSignature parse(String header) {
        String at = "";
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] sides = part.trim().split("=", 2);
            if (sides.length == 2 && sides[0].equals("t")) {
                at = sides[1];
            } else if (sides.length == 2 && sides[0].equals("v1")) {
                bytes(sides[1], signatures);
            }
        }
        return new StripeSignature(at, signatures);
    }

    private static void bytes(String hex, List<byte[]> signatures) {
        try {
            signatures.add(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            // not one of Stripe's
        }
    }

    /** @throws BusinessException {@code webhook.signature} where no secret made it, {@code webhook.time} */
    void requireBy(List<String> secrets, byte[] body, Instant now) {
        boolean ours = false;
        for (String secret : secrets) {
            byte[] expected = mac(secret, body);
            for (byte[] signature : signatures) {
                ours |= MessageDigest.isEqual(expected, signature);
            }
        }
        if (!ours) {
            throw BusinessException.forbidden("webhook.signature", "The call is not signed with the account's secret.");
        }
        Duration off = Duration.between(time(), now).abs();
        if (off.compareTo(TOLERANCE) > 0) {
            throw BusinessException.invalid(
                    "webhook.time", "Stripe-Signature", "The call is too old, or from the future.");
        }
    }

    private Instant time() {
        try {
            return Instant.ofEpochSecond(Long.parseLong(at));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private byte[] mac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
