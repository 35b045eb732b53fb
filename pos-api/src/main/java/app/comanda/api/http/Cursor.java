package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list goes on: the id of the last entry seen. Opaque to clients. */
public final class Cursor {

    /** Entries a page where the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    private static final int MOST = 200;

    private Cursor() {}

    public static @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Ids.parse(cursor, "cursor");
    }

    /** @throws BusinessException {@code page.limit} */
    public static int limit(@Nullable String text) {
        int limit = Query.number(text, "limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw BusinessException.invalid("page.limit", "limit", "A page has 1 to 200 entries.");
        }
        return limit;
    }
}
