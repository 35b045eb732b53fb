package app.comanda.payment.account;

import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** By what guests can pay at an outlet through a vendor. */
@Stateless
public class MethodReading {

    @Inject
    Outlets outlets;

    @Inject
    Accounts accounts;

    /** A method with the account by which an outlet takes it. */
    public record Way(PaymentAccount account, MethodTerms terms) {

        /**
         * What a guest pays on top of an amount; 0 where the restaurant bears the fee. Reckoned of both percentages at once,
         * as they are told before, so that a screen can reckon the same.
         */
        public long surcharge(long amount, String platformPercent) {
            return account.bearer() == Bearer.GUEST
                    ? MethodTerms.share(amount, terms.percentWith(platformPercent)) + terms.feeFixed()
                    : 0;
        }
    }

    /** @throws app.comanda.kernel.BusinessException {@code outlet.unknown}, not found */
    public List<Way> of(UUID outletId) {
        outlets.get(outletId);
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PaymentAccount account : accounts.inForce(outletId)) {
            for (MethodTerms terms : account.methods()) {
                if (seen.add(terms.method())) {
                    ways.add(new Way(account, terms));
                }
            }
        }
        return ways;
    }
}
