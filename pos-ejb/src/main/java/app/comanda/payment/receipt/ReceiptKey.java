package app.comanda.payment.receipt;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the address of a receipt's page: whose it is, so that nobody has to search across tenants, and 160 random
 * bits that nobody guesses.
 */
public final class ReceiptKey {

    private static final int SECRET_BYTES = 20;
    private static final int BYTES = 16 + SECRET_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID tenant;
    private final byte[] secret;

    private ReceiptKey(UUID tenant, byte[] secret) {
        this.tenant = tenant;
        this.secret = secret;
    }

    static ReceiptKey make(UUID tenant) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new ReceiptKey(tenant, secret);
    }

    static Optional<ReceiptKey> parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{48}")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        UUID tenant = new UUID(bytes.getLong(), bytes.getLong());
        byte[] secret = new byte[SECRET_BYTES];
        bytes.get(secret);
        return Optional.of(new ReceiptKey(tenant, secret));
    }

    UUID tenant() {
        return tenant;
    }

    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptKey key && key.tenant.equals(tenant) && Arrays.equals(key.secret, secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /** Whoever has a key reads the receipt; it does not belong into a log. */
    @Override
    public String toString() {
        return "ReceiptKey of " + tenant;
    }
}
