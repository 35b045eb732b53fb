package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import java.util.UUID;

/**
 * The accounts with which people sign in, wherever they are kept.
 *
 * <p>The keeper sees the accounts of all tenants, so every call names the tenant and finds nothing of another. Remote:
 * never call it inside a transaction. Each call may be repeated; all throw {@link BusinessException}
 * {@code accounts.unavailable} (unavailable) when the keeper does not answer within seconds.
 */
public interface StaffAccounts {

    /** Whether anybody, of any tenant, has this user name or e-mail address. */
    boolean isTaken(String username, String email);

    /**
     * Makes the account, with a password (and for owners a one-time code) still to be set, or changes this staff
     * member's account to what is said here.
     *
     * @throws BusinessException {@code account.taken} (conflict) when somebody else has the user name or e-mail address
     */
    void put(StaffAccount account);

    /** Sends the e-mail with the link to what the person must still set up. */
    void invite(UUID tenantId, UUID staffId);

    /** Nobody signs in with it any more, and its sessions end. */
    void disable(UUID tenantId, UUID staffId);

    /** Signs everybody of the tenant out. Access tokens live on for their few minutes: see {@code comanda.enter}. */
    void endSessions(UUID tenantId);

    void remove(UUID tenantId, UUID staffId);

    /** All accounts of the tenant. */
    void removeAll(UUID tenantId);
}
