package app.comanda.payment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's call as it came.
 *
 * @param path of the address that was called, with its leading slash; some vendors sign it
 * @param headers names in lower case, the first value of each
 * @param body not yet decoded: signatures are over these bytes
 */
public record RawCall(String path, Map<String, String> headers, byte[] body) {

    public RawCall {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
