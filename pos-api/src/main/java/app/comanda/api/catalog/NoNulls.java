package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps as they come in a body: left out, or with null for a value. */
final class NoNulls {

    private NoNulls() {}

    static <V> Map<String, V> in(@Nullable Map<String, V> map, String field) {
        Map<String, V> given = map == null ? Map.of() : map;
        given.forEach((key, value) -> Told.required(value, field + "." + key));
        return given;
    }
}
