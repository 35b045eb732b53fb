package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/** Fields that a body must have. */
public final class Required {

    private Required() {}

    /** @throws BusinessException {@code json.missing} naming the field */
    public static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw BusinessException.invalid("json.missing", field, "This field is needed.");
        }
        return value;
    }
}
