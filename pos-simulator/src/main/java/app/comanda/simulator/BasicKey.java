package app.comanda.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A key that comes as the user's name of HTTP's Basic, without a password; by it a vendor knows whose call it is. */
public final class BasicKey {

    /** Keys with this word in them are refused, so that it can be tried. */
    private static final String REVOKED = "revoked";

    private BasicKey() {}

    /** Empty when there is none, or a revoked one. */
    public static Optional<String> of(Exchange call) {
        return call.header("authorization")
                .filter(header -> header.startsWith("Basic "))
                .flatMap(header -> decoded(header.substring("Basic ".length())))
                .filter(key -> key.length() > 1 && key.endsWith(":") && !key.contains(REVOKED))
                .map(key -> key.substring(0, key.length() - 1));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
