package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a verified token speaks for: the caller of the API and of the pages alike.
 *
 * @param subject the account's id in Keycloak
 * @param username what people call the account
 * @param roles of {@code chain_admin}, {@code owner}, {@code manager}, {@code cashier}, {@code kitchen}, {@code guest}
 * @param tenantId null for chain admins, who belong to no tenant
 * @param chainId null for everybody else
 * @param outletIds as in the token; what an empty set means depends on the role, see {@link #at}
 * @param sessionId the sign-in that the token came from, null for service accounts
 */
public record SignedInStaff(
        String subject,
        String username,
        Set<String> roles,
        @Nullable UUID tenantId,
        @Nullable UUID chainId,
        Set<UUID> outletIds,
        @Nullable UUID staffId,
        @Nullable String sessionId)
        implements Principal, Serializable {

    public static final String CHAIN_ADMIN = "chain_admin";
    public static final String OWNER = "owner";

    /** Whoever stands at a kiosk: may see the menu and order. No account of Keycloak has it. */
    public static final String GUEST = "guest";

    /** Beside another role: may look, and change nothing. */
    public static final String READER = "reader";

    public SignedInStaff {
        roles = Set.copyOf(roles);
        outletIds = Set.copyOf(outletIds);
    }

    /**
     * Reads the claims of a token whose signature has been checked.
     *
     * <p>A chain admin's token never opens a tenant, and no other token opens a chain, whatever else it claims.
     *
     * @throws IllegalArgumentException when a claim is not what Comanda's realm writes
     */
    public static SignedInStaff of(Map<String, ?> claims) {
        Set<String> roles = texts(claims.get("groups"));
        boolean chainAdmin = roles.contains(CHAIN_ADMIN);
        return new SignedInStaff(
                required(claims, "sub"),
                required(claims, "preferred_username"),
                roles,
                chainAdmin ? null : id(claims.get("tenant_id")),
                chainAdmin ? id(claims.get("chain_id")) : null,
                texts(claims.get("outlet_ids")).stream().map(UUID::fromString).collect(Collectors.toSet()),
                id(claims.get("staff_id")),
                text(claims.get("sid")));
    }

    /**
     * Where this person works, for one request.
     *
     * @throws BusinessException {@code outlet.none} when somebody other than an owner or chain admin has no outlet: an
     *     empty set would mean all of them
     */
    public TenantContext at(String requestId) {
        if (outletIds.isEmpty() && !roles.contains(OWNER) && !roles.contains(CHAIN_ADMIN)) {
            throw BusinessException.forbidden("outlet.none", "You have not been given an outlet to work in yet.");
        }
        return new TenantContext(tenantId, chainId, outletIds, staffId, username, requestId);
    }

    @Override
    public String getName() {
        return username;
    }

    /** A user name is personal; the subject is enough to find the account. */
    @Override
    public String toString() {
        return "staff " + subject;
    }

    private static String required(Map<String, ?> claims, String name) {
        String text = text(claims.get(name));
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The token has no " + name);
        }
        return text;
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim == null ? null : claim.toString();
    }

    private static @Nullable UUID id(@Nullable Object claim) {
        return claim == null ? null : UUID.fromString(claim.toString());
    }

    private static Set<String> texts(@Nullable Object claim) {
        if (claim == null) {
            return Set.of();
        }
        if (!(claim instanceof Collection<?> several)) {
            return Set.of(claim.toString());
        }
        return several.stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
