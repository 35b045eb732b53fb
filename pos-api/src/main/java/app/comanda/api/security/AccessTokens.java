package app.comanda.api.security;

import app.comanda.api.security.TokenRefused.Reason;
import app.comanda.tenancy.SignedInStaff;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** Verifies access tokens. Built once and shared by all threads. */
final class AccessTokens {

    static final String AUDIENCE = "pos-api";

    /** Seconds that this clock and Keycloak's may differ. */
    static final int CLOCK_SKEW = 30;

    /** Characters; Keycloak's for a member of staff have about 1,200, each outlet adds 52. */
    private static final int LONGEST = 8 * 1024;

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(String issuer, JWKSource<SecurityContext> keys, Clock clock) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new Claims(issuer, clock));
    }

    /** What the token says, once it is known to be genuine, for us, and in time. */
    Verified verify(String token) throws TokenRefused {
        if (token.length() > LONGEST) {
            throw new TokenRefused(Reason.INVALID);
        }
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            return new Verified(
                    SignedInStaff.of(claims.getClaims()),
                    claims.getExpirationTime().toInstant());
        } catch (ExpiredJWTException e) {
            throw new TokenRefused(Reason.EXPIRED);
        } catch (KeySourceException e) {
            throw new TokenRefused(Reason.UNVERIFIABLE);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new TokenRefused(Reason.INVALID);
        }
    }

    record Verified(SignedInStaff staff, Instant expires) {}

    /** Exactly our realm, exactly our audience, and an access token: Keycloak signs ID and refresh tokens too. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Claims(String issuer, Clock clock) {
            super(
                    AUDIENCE,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("typ", "Bearer")
                            .build(),
                    Set.of("sub", "exp", "iat", "preferred_username"));
            setMaxClockSkew(CLOCK_SKEW);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
