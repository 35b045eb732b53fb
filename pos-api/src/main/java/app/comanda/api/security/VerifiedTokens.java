package app.comanda.api.security;

import app.comanda.api.security.AccessTokens.Verified;
import app.comanda.kernel.Sha256;
import app.comanda.tenancy.SignedInStaff;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a short while which tokens were found genuine, by their SHA-256: a till sends the same token with every
 * call, and checking one costs about 60 µs, remembering it 2.
 */
final class VerifiedTokens implements BearerAuthModule.TokenCheck {

    /** How long a signing key that was withdrawn may still be trusted here. */
    static final Duration REMEMBERED = Duration.ofSeconds(60);

    /** Tokens; more than that at work within a minute only makes it slower. */
    static final int MOST = 10_000;

    private final AccessTokens tokens;
    private final Clock clock;
    private final Map<ByteBuffer, Entry> genuine = new ConcurrentHashMap<>();

    VerifiedTokens(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public SignedInStaff verify(String token) throws TokenRefused {
        ByteBuffer key = sha256(token);
        Instant now = clock.instant();
        Entry entry = genuine.get(key);
        if (entry != null && now.isBefore(entry.until())) {
            return entry.staff();
        }
        Verified verified = tokens.verify(token);
        remember(key, verified, now);
        return verified.staff();
    }

    private void remember(ByteBuffer key, Verified verified, Instant now) {
        if (genuine.size() >= MOST) {
            genuine.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (genuine.size() < MOST) {
            Instant forget = now.plus(REMEMBERED);
            Instant until = verified.expires().isBefore(forget) ? verified.expires() : forget;
            genuine.put(key, new Entry(verified.staff(), until));
        }
    }

    private static ByteBuffer sha256(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }

    private record Entry(SignedInStaff staff, Instant until) {}
}
