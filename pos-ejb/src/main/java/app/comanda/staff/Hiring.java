package app.comanda.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.Inviting;
import app.comanda.tenancy.StaffAccount;
import app.comanda.tenancy.StaffAccounts;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Hires people, gives them a role and outlets, and lets them go. First the staff book, then the account: where Keycloak
 * is away the book says {@code WANTED}, and inviting again puts it right. Call it outside a transaction.
 */
@ApplicationScoped
public class Hiring {

    @EJB
    StaffBook book;

    @Inject
    StaffAccounts accounts;

    @Inject
    Inviting inviting;

    /** All of it at once. @throws BusinessException {@code account.taken}, and those of {@link StaffBook#enter} */
    public Employee hire(EmployeeDetails details) {
        return invite(book.enter(details).id());
    }

    /** Only into the book; {@link #invite} does the rest, after the commit. */
    public Employee enter(EmployeeDetails details) {
        return book.enter(details);
    }

    /**
     * Makes the account where it is missing, and sends the e-mail with the link to set it up.
     *
     * @throws BusinessException {@code account.taken} when somebody, of any tenant, has the user name or e-mail address;
     *     a person who never had an account is then struck from the book
     */
    public Employee invite(UUID employeeId) {
        StaffAccount account = book.accountOf(employeeId);
        try {
            accounts.put(account);
        } catch (BusinessException e) {
            if (e.kind() == Kind.CONFLICT) {
                book.strikeIfNew(employeeId);
            }
            throw e;
        }
        book.accountMade(employeeId);
        return book.invited(employeeId, inviting.invite(employeeId));
    }

    /** Ends the person's sessions too, because their tokens say what was allowed before. */
    public Employee change(UUID employeeId, EmployeeDetails details, long version) {
        book.change(employeeId, details, version);
        StaffAccount account = book.accountOf(employeeId);
        accounts.put(account);
        book.accountMade(employeeId);
        return book.get(employeeId);
    }

    /** The person signs in no more. */
    public Employee dismiss(UUID employeeId) {
        book.dismiss(employeeId);
        accounts.disable(TenantContext.get().tenant(), employeeId);
        book.accountMade(employeeId);
        return book.get(employeeId);
    }
}
