package app.comanda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call to a vendor.
 *
 * @param path below the vendor, with its leading slash, e.g. {@code /v3/payments}; what some vendors sign is this too
 * @param query decoded
 * @param headers names in lower case, the first value of each
 * @param body as it came; signatures are over these bytes
 * @param fate what the script has in store for it
 */
@SuppressWarnings("ArrayRecordComponent") // of one call, compared by nobody
public record Exchange(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body, Fate fate) {

    public static final ObjectMapper JSON = new ObjectMapper();

    static Exchange of(HttpExchange http, String mount) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        http.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = http.getRequestURI().getRawQuery();
        return new Exchange(
                http.getRequestMethod(),
                http.getRequestURI().getPath().substring(mount.length()),
                pairs(query == null ? "" : query),
                headers,
                http.getRequestBody().readAllBytes(),
                Fate.APPROVE);
    }

    Exchange meeting(Fate next) {
        return new Exchange(method, path, query, headers, body, next);
    }

    /** @param route such as {@code POST /v3/payments/*}, a star standing for any one word */
    public boolean is(String route) {
        List<String> wanted = List.of(route.split("[ /]+"));
        List<String> words = words();
        if (!wanted.get(0).equals(method) || wanted.size() - 1 != words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = wanted.get(i + 1);
            if (!word.equals("*") && !word.equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A word of the path, the first is 0. */
    public String word(int index) {
        return words().get(index);
    }

    private List<String> words() {
        String inner = path.replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? List.of() : List.of(inner.split("/"));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The fields of a form, decoded. */
    public Map<String, String> form() {
        return pairs(text());
    }

    /** The body: JSON, or the fields of a form as texts. @throws Refusal with 400 where it is neither */
    public JsonNode json() {
        if (isForm()) {
            return JSON.valueToTree(form());
        }
        try {
            JsonNode read = JSON.readTree(body);
            return read.isMissingNode() ? JSON.createObjectNode() : read;
        } catch (IOException e) {
            throw new Refusal(Answer.text(400, "not JSON"));
        }
    }

    public boolean isForm() {
        return header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                pairs.put(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "");
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
