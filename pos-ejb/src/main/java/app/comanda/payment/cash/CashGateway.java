package app.comanda.payment.cash;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.PaymentGateway;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.Till;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Coins and notes: the cashier counts, the answer is at hand. */
@ApplicationScoped
public class CashGateway implements PaymentGateway {

    /** No drawer holds more; a slip of the finger must not open it for a fortune in change. */
    private static final long MOST_TENDERED = 1_000_000_000_000L;

    @Override
    public String provider() {
        return Till.CASH;
    }

    @Override
    public Set<String> methods() {
        return Set.of(Till.CASH);
    }

    @Override
    public Reach reach() {
        return Reach.LOCAL;
    }

    @Override
    public boolean roundsToCoins() {
        return true;
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        Long handed = request.tendered();
        long tendered = handed == null ? request.amount() : handed;
        if (tendered < request.amount()) {
            throw BusinessException.invalid(
                    "payment.tendered-below-amount",
                    "tendered",
                    "The guest gave " + tendered + ", that is less than " + request.amount() + ".");
        }
        if (tendered > MOST_TENDERED) {
            throw BusinessException.invalid("payment.tendered", "tendered", "Nobody hands over that much.");
        }
        return new GatewayAnswer.Approved(null, request.amount(), request.currency(), tendered, 0);
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        return GatewayAnswer.Approved.of(null, request.amount(), request.of().currency());
    }
}
