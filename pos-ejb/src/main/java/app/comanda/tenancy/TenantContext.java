package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf this thread works. Filled from an access token, a message header or a timer's door, by nobody else.
 *
 * @param tenantId null for a chain admin outside any tenant; then no tenant's rows can be read or written
 * @param chainId set for chain admins only
 * @param outletIds the outlets this person may work in; empty means all of the tenant's
 * @param staffId the employee, null for chain admins and for the system
 * @param actor who did it, for people: a user name, or {@code system:…}
 * @param terminalId the enrolled terminal that the call came from, if any
 * @param terminalKeyHash SHA-256 of the key that it showed, in hex; the database compares it as each transaction begins
 * @param requestId ties answers, log lines, messages and audit entries of one request together
 */
public record TenantContext(
        @Nullable UUID tenantId,
        @Nullable UUID chainId,
        Set<UUID> outletIds,
        @Nullable UUID staffId,
        String actor,
        @Nullable UUID terminalId,
        @Nullable String terminalKeyHash,
        String requestId) {

    private static final ThreadLocal<@Nullable TenantContext> CURRENT = new ThreadLocal<>();

    public TenantContext {
        outletIds = Set.copyOf(outletIds);
    }

    /** Without a terminal. */
    public TenantContext(
            @Nullable UUID tenantId,
            @Nullable UUID chainId,
            Set<UUID> outletIds,
            @Nullable UUID staffId,
            String actor,
            String requestId) {
        this(tenantId, chainId, outletIds, staffId, actor, null, null, requestId);
    }

    /** The system itself, working for one tenant. */
    public static TenantContext system(UUID tenantId, String purpose, String requestId) {
        return new TenantContext(tenantId, null, Set.of(), null, "system:" + purpose, requestId);
    }

    /** The same caller at this terminal; that the terminal is who it says, the database decides. */
    public TenantContext at(UUID terminal, String keyHash) {
        return new TenantContext(tenantId, chainId, outletIds, staffId, actor, terminal, keyHash, requestId);
    }

    /** A chain admin, working for one tenant of the chain; the database refuses those of other chains. */
    public TenantContext inTenant(UUID tenant) {
        if (chainId == null) {
            throw BusinessException.forbidden("chain.missing", "Only the chain may do this.");
        }
        return new TenantContext(tenant, chainId, Set.of(), null, actor, requestId);
    }

    public static Optional<TenantContext> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @throws BusinessException {@code tenant.missing} when the thread works for nobody */
    public static TenantContext get() {
        return find().orElseThrow(() ->
                BusinessException.forbidden("tenant.missing", "This can only be done on behalf of a tenant."));
    }

    /** The tenant. @throws BusinessException {@code tenant.missing} when there is none */
    public UUID tenant() {
        if (tenantId == null) {
            throw BusinessException.forbidden("tenant.missing", "This can only be done on behalf of a tenant.");
        }
        return tenantId;
    }

    /** The employee. @throws BusinessException {@code staff.unknown} for chain admins and the system */
    public UUID staff() {
        if (staffId == null) {
            throw BusinessException.notFound("staff.unknown", "Only staff of the restaurant can do this.");
        }
        return staffId;
    }

    public boolean mayWorkIn(UUID outletId) {
        return outletIds.isEmpty() || outletIds.contains(outletId);
    }

    /** Runs the work for this tenant; the thread's former tenant is back afterwards. */
    public <T> T call(Callable<T> work) {
        try (Opened ignored = open()) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(Runnable work) {
        try (Opened ignored = open()) {
            work.run();
        }
    }

    /** For filters that surround a request; prefer {@link #call}. */
    public Opened open() {
        TenantContext before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Puts the former context back. */
    @FunctionalInterface
    public interface Opened extends AutoCloseable {
        @Override
        void close();
    }
}
