package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import app.comanda.staff.EmployeeDetails;
import app.comanda.staff.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be hired, or to be changed.
 *
 * @param username the e-mail address where left out; never changed later
 * @param role {@code owner}, {@code manager}, {@code cashier} or {@code kitchen}
 * @param version as read; for changes only
 */
public record NewEmployeeJson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String username,
        @Nullable String role,
        @Nullable List<UUID> outletIds,
        @Nullable Long version) {

    EmployeeDetails details() {
        String address = Required.field(email, "email");
        return new EmployeeDetails(
                Required.field(name, "name"),
                address,
                (username == null ? address : username).toLowerCase(Locale.ROOT),
                roleOf(Required.field(role, "role")),
                outletIds == null ? Set.of() : Set.copyOf(outletIds));
    }

    long readVersion() {
        return Required.field(version, "version");
    }

    private static Role roleOf(String key) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        "staff.role", "role", "A role is owner, manager, cashier or kitchen."));
    }
}
