package app.comanda.api.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's public keys.
 *
 * <p>Known keys answer at once and are kept until Keycloak answers with others, so that valid tokens outlive its outage. A
 * key that is not known is fetched while the caller waits. Nimbus' own sources can do each of this but not both: there, a
 * rate limit used up by tokens with invented keys also stops the refresh of expired known ones.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    /** A key that Keycloak withdrew stays valid here at most this long while Keycloak answers. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** Fetches a minute, whatever tokens arrive. */
    static final int MOST_FETCHES = 4;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

    private final URL address;
    private final ResourceRetriever http;
    private final Clock clock;
    private final Executor background;

    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final Deque<Instant> fetches = new ArrayDeque<>();
    private volatile JWKSet known = new JWKSet();
    private volatile Instant freshUntil = Instant.EPOCH;
    private @Nullable IOException lastFailure;

    SigningKeys(URL address, ResourceRetriever http, Clock clock, Executor background) {
        this.address = address;
        this.http = http;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        JWKSet keys = known;
        List<JWK> found = wanted.select(keys);
        if (found.isEmpty()) {
            return wanted.select(fetchUnless(keys));
        }
        if (clock.instant().isAfter(freshUntil) && refreshing.compareAndSet(false, true)) {
            background.execute(this::refresh);
        }
        return found;
    }

    /** Fetches, unless another caller has replaced the keys that were seen, or the minute's fetches are used up. */
    private synchronized JWKSet fetchUnless(JWKSet seen) throws KeySourceException {
        if (known == seen && mayFetch()) {
            fetch();
        }
        if (known == seen && lastFailure != null) {
            throw new RemoteKeySourceException("Keycloak's keys cannot be read", lastFailure);
        }
        return known;
    }

    private void refresh() {
        try {
            synchronized (this) {
                if (mayFetch()) {
                    fetch();
                }
            }
        } finally {
            refreshing.set(false);
        }
    }

    private boolean mayFetch() {
        Instant now = clock.instant();
        while (!fetches.isEmpty() && !fetches.element().isAfter(now.minus(WINDOW))) {
            fetches.remove();
        }
        return fetches.size() < MOST_FETCHES;
    }

    private void fetch() {
        fetches.add(clock.instant());
        try {
            known = JWKSet.parse(http.retrieveResource(address).getContent());
            freshUntil = clock.instant().plus(FRESH);
            lastFailure = null;
        } catch (IOException | ParseException e) {
            lastFailure = e instanceof IOException io ? io : new IOException(e);
            LOG.log(Level.WARNING, "Keycloak''s keys cannot be read, the known ones stay in use: {0}", e.getMessage());
        }
    }
}
