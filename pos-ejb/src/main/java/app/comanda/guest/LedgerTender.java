package app.comanda.guest;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.PaymentGateway;
import java.util.Set;

/** A way to pay that is kept in a ledger of the house's own: it moves in the transaction of the payment, to the cent. */
public abstract class LedgerTender implements PaymentGateway {

    private final String method;

    protected LedgerTender(String method) {
        this.method = method;
    }

    @Override
    public String provider() {
        return method;
    }

    @Override
    public Set<String> methods() {
        return Set.of(method);
    }

    @Override
    public Reach reach() {
        return Reach.LOCAL;
    }

    @Override
    public boolean roundsToCoins() {
        return false;
    }

    /** What the caller must say besides. @throws BusinessException {@code json.missing}, naming it */
    protected static String told(ChargeRequest request, String field) {
        String value = request.details().get(field);
        if (value == null) {
            throw BusinessException.invalid("json.missing", field, "This field is needed.");
        }
        return value;
    }
}
