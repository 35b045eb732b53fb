package app.comanda.tenancy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Sends a person of the current tenant the e-mail to set up the account, within limits. Call it outside a transaction. */
@ApplicationScoped
public class Inviting {

    @EJB
    InvitationBook book;

    @Inject
    StaffAccounts accounts;

    /** @return when it was sent */
    public Instant invite(UUID staffId) {
        book.requireRoom(staffId);
        accounts.invite(TenantContext.get().tenant(), staffId);
        return book.note(staffId);
    }
}
