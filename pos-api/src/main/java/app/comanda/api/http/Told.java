package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a body left out. */
public final class Told {

    private Told() {}

    /** @throws BusinessException {@code json.missing} naming the field */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw BusinessException.invalid("json.missing", field, "This field is missing.");
        }
        return value;
    }

    public static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /**
     * A list, empty where it is left out, each of its entries there.
     *
     * @param reader gets an entry and its path, e.g. {@code modifiers[2]}
     */
    public static <J, T> List<T> each(@Nullable List<@Nullable J> list, String field, BiFunction<J, String, T> reader) {
        List<T> read = new ArrayList<>();
        List<@Nullable J> given = list == null ? List.of() : list;
        for (int i = 0; i < given.size(); i++) {
            String path = field + "[" + i + "]";
            read.add(reader.apply(required(given.get(i), path), path));
        }
        return read;
    }
}
