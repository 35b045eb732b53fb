package app.comanda.guest.giftcard;

import app.comanda.guest.LedgerTender;
import app.comanda.guest.Origin;
import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Takes money from a gift card, in the transaction of the payment: both happen, or neither. Of two who want the last money
 * of a card the second waits and sees what the first left.
 */
@ApplicationScoped
public class GiftCardGateway extends LedgerTender {

    @Inject
    GiftCardFinding finding;

    @Inject
    GiftCards cards;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    public GiftCardGateway() {
        super("GIFT_CARD");
    }

    /** @throws BusinessException see {@link GiftCard#redeem}, {@link GiftCardFinding#find}; {@code json.missing} */
    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        String code = told(request, "code");
        GiftCard card = finding.find(code, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        LocalDate today = now.atZone(outlets.get(request.outletId()).zone()).toLocalDate();
        cards.add(card.redeem(request.amount(), request.currency(), today, Origin.of(request, now)));
        return GatewayAnswer.Approved.of(card.number(), request.amount(), request.currency());
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        GiftCard card = cards.lock(cards.takenBy(request.of().attemptId()).cardId());
        cards.add(card.putBack(request.amount(), Origin.of(request, clock.instant())));
        return GatewayAnswer.Approved.of(
                card.number(), request.amount(), request.of().currency());
    }
}
