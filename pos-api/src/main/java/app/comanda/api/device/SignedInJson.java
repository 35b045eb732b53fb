package app.comanda.api.device;

import app.comanda.device.signin.NewSession;
import app.comanda.staff.Employee;
import app.comanda.staff.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in at a terminal.
 *
 * @param token to be sent as bearer token beside the terminal's key; nobody can tell it again
 * @param expiresAt unless it is used before
 * @param employee absent at a display
 */
public record SignedInJson(
        String token, Instant expiresAt, @Nullable PersonJson employee) {

    /** Who signed in. */
    public record PersonJson(UUID id, String name, Role role) {
        static PersonJson of(Employee employee) {
            return new PersonJson(employee.id(), employee.name(), employee.role());
        }
    }

    static SignedInJson of(NewSession session) {
        return new SignedInJson(
                session.token().text(),
                session.expiresAt(),
                session.employee().map(PersonJson::of).orElse(null));
    }

    /** The token does not belong into a log. */
    @Override
    public String toString() {
        return "SignedInJson until " + expiresAt;
    }
}
