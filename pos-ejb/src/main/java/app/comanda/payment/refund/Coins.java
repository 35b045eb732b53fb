package app.comanda.payment.refund;

import app.comanda.ordering.Order;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a payment was rounded to, so that what goes back of it is too. */
@ApplicationScoped
public class Coins {

    private static final long EXACT = 1;

    @Inject
    PaymentGateways gateways;

    @Inject
    Accounts accounts;

    /** Minor units: of cash the outlet's smallest coin, of a vendor what it can move. */
    public long of(Payment payment, Order order) {
        return payment.accountId()
                .map(account ->
                        gateways.remote(accounts.get(account).provider()).coin(payment.currency()))
                .orElseGet(() -> gateways.roundsToCoins(payment.method()) ? smallest(order) : EXACT);
    }

    private static long smallest(Order order) {
        return Optional.ofNullable(order.bill().terms().rules().cashRoundingTo())
                .orElse(EXACT);
    }
}
