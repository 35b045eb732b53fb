package app.comanda.payment;

import app.comanda.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the address of a page for a guest: whose it is, so that nobody has to search across tenants, and 160 random
 * bits that nobody guesses.
 */
public final class GuestKey {

    private static final int SECRET_BYTES = 20;
    private static final int BYTES = 16 + SECRET_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID tenant;
    private final byte[] secret;

    private GuestKey(UUID tenant, byte[] secret) {
        this.tenant = tenant;
        this.secret = secret;
    }

    public static GuestKey make(UUID tenant) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new GuestKey(tenant, secret);
    }

    public static Optional<GuestKey> parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{48}")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        UUID tenant = new UUID(bytes.getLong(), bytes.getLong());
        byte[] secret = new byte[SECRET_BYTES];
        bytes.get(secret);
        return Optional.of(new GuestKey(tenant, secret));
    }

    public UUID tenant() {
        return tenant;
    }

    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public byte[] hash() {
        return Sha256.of(secret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestKey key && key.tenant.equals(tenant) && Arrays.equals(key.secret, secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /** Whoever has a key reads the page; it does not belong into a log. */
    @Override
    public String toString() {
        return "GuestKey of " + tenant;
    }
}
