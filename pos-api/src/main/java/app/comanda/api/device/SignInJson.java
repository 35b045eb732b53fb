package app.comanda.api.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody says by PIN who they are; a display says nothing. */
public record SignInJson(
        @Nullable UUID employeeId, @Nullable String pin) {

    /** The PIN does not belong into a log. */
    @Override
    public String toString() {
        return "SignInJson of " + employeeId;
    }
}
