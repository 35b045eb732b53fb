package app.comanda.api.tenancy;

import app.comanda.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/** Why something is done, for the audit log. */
public record ReasonJson(@Nullable String reason) {

    public ReasonJson {
        if (reason != null && reason.length() > 500) {
            throw BusinessException.invalid("reason.too-long", "reason", "A reason has at most 500 characters.");
        }
    }
}
