package app.comanda.pricing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a request: absent means none, and a null row is kept so that its place can be named when it is refused. */
final class Rows {

    private Rows() {}

    static <T> List<T> copy(@Nullable List<T> rows) {
        return rows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
