package app.comanda.payment.account;

import app.comanda.payment.PaymentGateways;
import app.comanda.pricing.CashRounding;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** By what guests can pay at an outlet through a vendor. */
@Stateless
public class MethodReading {

    @Inject
    Outlets outlets;

    @Inject
    Accounts accounts;

    @Inject
    PaymentGateways gateways;

    /**
     * A method with the account by which an outlet takes it.
     *
     * @param coin minor units that everything asked for is a multiple of
     */
    public record Way(PaymentAccount account, MethodTerms terms, long coin) {

        /** What of a due amount can be asked for. */
        public long payable(long due) {
            return CashRounding.toCoins(due, coin);
        }

        /**
         * What a guest pays on top of an amount; 0 where the restaurant bears the fee. Reckoned of both percentages at once,
         * as they are told before, so that a screen can reckon the same.
         */
        public long surcharge(long amount, String platformPercent) {
            return account.bearer() == Bearer.GUEST
                    ? CashRounding.toCoins(
                            MethodTerms.share(amount, terms.percentWith(platformPercent)) + terms.feeFixed(), coin)
                    : 0;
        }
    }

    /** The way that an outlet takes a method by. */
    public Optional<Way> find(UUID outletId, String method, String currency) {
        return accounts.inForce(outletId, method).flatMap(account -> by(account, method, currency));
    }

    /** The way that this account takes a method by, in force or not. */
    public Optional<Way> by(PaymentAccount account, String method, String currency) {
        return account.terms(method).map(terms -> way(account, terms, currency));
    }

    private Way way(PaymentAccount account, MethodTerms terms, String currency) {
        return new Way(account, terms, gateways.remote(account.provider()).coin(currency));
    }

    /** @throws app.comanda.kernel.BusinessException {@code outlet.unknown}, not found */
    public List<Way> of(UUID outletId) {
        String currency = outlets.get(outletId).currency();
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PaymentAccount account : accounts.inForce(outletId)) {
            for (MethodTerms terms : account.methods()) {
                if (seen.add(terms.method())) {
                    ways.add(way(account, terms, currency));
                }
            }
        }
        return ways;
    }
}
