package app.comanda.api.security;

import app.comanda.api.security.TokenRefused.Reason;

/** The {@code WWW-Authenticate} header of RFC 6750. */
final class Challenge {

    private Challenge() {}

    static String of(Reason reason) {
        return reason == Reason.MISSING
                ? "Bearer realm=\"comanda\""
                : "Bearer realm=\"comanda\", error=\"invalid_token\", error_description=\"" + reason.detail + "\"";
    }
}
