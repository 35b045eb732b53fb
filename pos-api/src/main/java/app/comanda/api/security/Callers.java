package app.comanda.api.security;

import app.comanda.api.security.TokenRefused.Reason;
import app.comanda.device.signin.SessionToken;
import app.comanda.device.signin.TerminalTokens;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who sends a bearer token: one of Keycloak's, or one that was made at a terminal by PIN. */
@ApplicationScoped
public class Callers {

    /** {@code <terminalId>.<secret>}, as given at enrolment. */
    public static final String TERMINAL_KEY = "X-Terminal-Key";

    @Inject
    TerminalTokens terminalTokens;

    private volatile BearerAuthModule.@Nullable TokenCheck keycloak;

    /** Once, before the first call. */
    void trust(BearerAuthModule.TokenCheck tokensOfKeycloak) {
        keycloak = tokensOfKeycloak;
    }

    /**
     * @param terminalKey as sent beside the token; a token made at a terminal is good only with that terminal's
     * @throws BusinessException {@code terminal.unknown}, {@code terminal.revoked}, {@code tenant.suspended}
     */
    public SignedInStaff identify(String token, @Nullable String terminalKey) throws TokenRefused {
        if (SessionToken.isOne(token)) {
            return terminalTokens
                    .staffOf(new SessionToken(token), terminalKey)
                    .orElseThrow(() -> new TokenRefused(Reason.EXPIRED));
        }
        BearerAuthModule.TokenCheck check = keycloak;
        if (check == null) {
            throw new TokenRefused(Reason.UNVERIFIABLE);
        }
        return check.verify(token);
    }
}
