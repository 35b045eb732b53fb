package app.comanda.web.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for the metrics.
 *
 * @param address numeric, of the other end of the connection
 * @param forwarded whether a proxy says that it asks for somebody else; then the address tells nothing
 * @param authorization the header
 */
record MetricsReader(
        String address, boolean forwarded, @Nullable String authorization) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final String SCHEME = "Bearer ";

    boolean mayRead(Optional<String> token) {
        return token.map(this::shows).orElseGet(() -> LOOPBACK.contains(address) && !forwarded);
    }

    private boolean shows(String token) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(authorization.substring(SCHEME.length())), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
