package app.comanda.guest.houseaccount;

import app.comanda.guest.LedgerTender;
import app.comanda.guest.Origin;
import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Puts a bill on a house account, in the transaction of the payment: both happen, or neither. Of two who sign at once the
 * second waits and sees what the first left of the limit.
 */
@ApplicationScoped
public class HouseAccountGateway extends LedgerTender {

    @Inject
    HouseAccounts accounts;

    @Inject
    Clock clock;

    public HouseAccountGateway() {
        super("HOUSE_ACCOUNT");
    }

    /**
     * @throws BusinessException see {@link HouseAccount#charge}; {@code json.missing}; {@code houseaccount.unknown}, naming
     *     {@code account}
     */
    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        String account = told(request, "account");
        String name = told(request, "name");
        HouseAccount signed = accounts.findLocked(id(account)).orElseThrow(HouseAccountGateway::unknown);
        accounts.add(signed.charge(request.amount(), request.currency(), name, Origin.of(request, clock.instant())));
        return GatewayAnswer.Approved.of(signed.name(), request.amount(), request.currency());
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        HouseAccount account =
                accounts.lock(accounts.chargedBy(request.of().attemptId()).accountId());
        accounts.add(account.giveBack(request.amount(), Origin.of(request, clock.instant())));
        return GatewayAnswer.Approved.of(
                account.name(), request.amount(), request.of().currency());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static BusinessException unknown() {
        return BusinessException.invalid("houseaccount.unknown", "account", "There is no such house account.");
    }
}
