package app.comanda.staff;

import app.comanda.kernel.BusinessException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is said of a person who is hired.
 *
 * @param username for signing in, unique over all tenants; usually the e-mail address
 * @param outletIds at least one, but none for owners, who work in all
 */
public record EmployeeDetails(String name, String email, String username, Role role, Set<UUID> outletIds) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]{2,}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@+-]{3,255}");

    public EmployeeDetails {
        outletIds = Set.copyOf(outletIds);
        if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("staff.name", "name", "A name has 1 to 100 characters.");
        }
        if (email.length() > 255 || !EMAIL.matcher(email).matches()) {
            throw BusinessException.invalid("staff.email", "email", "This is not an e-mail address.");
        }
        if (!USERNAME.matcher(username).matches()) {
            throw BusinessException.invalid(
                    "staff.username", "username", "A user name has 3 to 255 lower-case letters, digits and . _ @ + -");
        }
        if (outletIds.isEmpty() != (role == Role.OWNER)) {
            throw BusinessException.invalid(
                    "staff.outlets",
                    "outletIds",
                    "Everybody works in at least one outlet; owners work in all, so name none.");
        }
    }
}
