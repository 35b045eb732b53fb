package app.comanda.api.staff;

import app.comanda.staff.Employee;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works here.
 *
 * @param outletIds empty for owners, who work in all
 * @param account {@code MADE}, or {@code WANTED} while Keycloak does not know yet what is said here
 */
public record EmployeeJson(
        UUID id,
        String name,
        String email,
        String username,
        String role,
        List<UUID> outletIds,
        boolean active,
        String account,
        @Nullable Instant invitedAt,
        long version) {

    static EmployeeJson of(Employee employee) {
        return new EmployeeJson(
                employee.id(),
                employee.name(),
                employee.email(),
                employee.username(),
                employee.role().key(),
                employee.outletIds().stream().sorted().toList(),
                employee.isActive(),
                employee.account().name(),
                employee.invitedAt().orElse(null),
                employee.version());
    }
}
