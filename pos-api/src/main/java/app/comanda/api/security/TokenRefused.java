package app.comanda.api.security;

/** Why a bearer token does not open the API. Says nothing of the token itself. */
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** And what is answered. */
    public enum Reason {
        MISSING(401, "token.missing", "Sign in and send an access token."),
        EXPIRED(401, "token.expired", "The access token has expired."),
        INVALID(401, "token.invalid", "The access token is not valid here."),
        /** No key to check it with and Keycloak does not answer: the client must not throw its token away. */
        UNVERIFIABLE(503, "token.unverifiable", "The access token cannot be checked at the moment. Try again.");

        final int status;
        final String code;
        final String detail;

        Reason(int status, String code, String detail) {
            this.status = status;
            this.code = code;
            this.detail = detail;
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super(reason.code, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
