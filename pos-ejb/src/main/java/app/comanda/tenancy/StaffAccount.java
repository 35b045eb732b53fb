package app.comanda.tenancy;

import java.util.Set;
import java.util.UUID;

/**
 * What the keeper of accounts knows of a person.
 *
 * @param username how the person signs in; the e-mail address serves too
 * @param role one of {@code owner}, {@code manager}, {@code cashier}, {@code kitchen}
 * @param outletIds empty for owners, who work in all
 */
public record StaffAccount(
        UUID tenantId, UUID staffId, String username, String name, String email, String role, Set<UUID> outletIds) {

    public StaffAccount {
        outletIds = Set.copyOf(outletIds);
    }
}
