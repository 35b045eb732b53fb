package app.comanda.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.Inviting;
import app.comanda.tenancy.StaffAccount;
import app.comanda.tenancy.StaffAccounts;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Hires people, gives them a role and outlets, and lets them go. First the staff book, then the account: where Keycloak
 * is away the book says {@code WANTED}, and inviting again puts it right. Call it outside a transaction.
 */
@ApplicationScoped
public class Hiring {

    @Inject
    StaffBook book;

    @Inject
    StaffAccounts accounts;

    @Inject
    Inviting inviting;

    /**
     * Before somebody is entered into the book.
     *
     * @throws BusinessException {@code account.taken} when somebody, of any tenant, has the user name or e-mail address
     */
    public void requireFree(EmployeeDetails details) {
        if (accounts.isTaken(details.username(), details.email())) {
            throw new BusinessException(
                    Kind.CONFLICT, "account.taken", "Somebody has this user name or e-mail address.", "email");
        }
    }

    public Employee hire(EmployeeDetails details) {
        requireFree(details);
        return invite(book.enter(details).id());
    }

    /** Makes the account where it is missing, and sends the e-mail with the link to set it up. */
    public Employee invite(UUID employeeId) {
        accounts.put(book.accountOf(employeeId));
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
