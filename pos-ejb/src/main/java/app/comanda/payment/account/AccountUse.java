package app.comanda.payment.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Opens an account for whoever then calls the vendor in no transaction. */
@Stateless
public class AccountUse {

    @Inject
    Accounts accounts;

    /** What is needed to call the vendor. */
    public record Opened(String provider, Access access) {}

    /** @throws app.comanda.kernel.BusinessException {@code account.unknown}, not found */
    public Opened open(UUID id) {
        return new Opened(accounts.get(id).provider(), accounts.access(id));
    }
}
