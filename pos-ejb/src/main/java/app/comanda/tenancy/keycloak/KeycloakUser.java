package app.comanda.tenancy.keycloak;

import app.comanda.tenancy.StaffAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keycloak.representations.idm.UserRepresentation;

/** How a staff account looks as a user of the realm; the attributes become the claims of its tokens. */
final class KeycloakUser {

    static final String TENANT = "tenant_id";
    static final String STAFF = "staff_id";
    static final Set<String> ROLES = Set.of("owner", "manager", "cashier", "kitchen");

    private static final String OUTLETS = "outlet_ids";

    private KeycloakUser() {}

    static UserRepresentation of(StaffAccount account) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(account.username());
        user.setRequiredActions(
                account.role().equals("owner")
                        ? List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP")
                        : List.of("UPDATE_PASSWORD"));
        update(user, account);
        return user;
    }

    static void update(UserRepresentation user, StaffAccount account) {
        user.setEmail(account.email());
        user.setFirstName(account.name());
        user.setEnabled(true);
        Map<String, List<String>> attributes =
                user.getAttributes() == null ? new HashMap<>() : new HashMap<>(user.getAttributes());
        attributes.put(TENANT, List.of(account.tenantId().toString()));
        attributes.put(STAFF, List.of(account.staffId().toString()));
        attributes.put(
                OUTLETS,
                account.outletIds().stream().map(UUID::toString).sorted().toList());
        user.setAttributes(attributes);
    }

    static boolean has(UserRepresentation user, String attribute, UUID value) {
        Map<String, List<String>> attributes = user.getAttributes();
        return attributes != null && List.of(value.toString()).equals(attributes.get(attribute));
    }
}
