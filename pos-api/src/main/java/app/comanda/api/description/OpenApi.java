package app.comanda.api.description;

import app.comanda.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document, as it was written and as JSON. */
final class OpenApi {

    private static final String DOCUMENT = read();
    private static final String AS_JSON = Json.write(new Yaml(new SafeConstructor(new LoaderOptions())).load(DOCUMENT));

    private OpenApi() {}

    static String yaml() {
        return DOCUMENT;
    }

    static String json() {
        return AS_JSON;
    }

    private static String read() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("openapi.yaml is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
