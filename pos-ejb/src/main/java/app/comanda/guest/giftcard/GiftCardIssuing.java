package app.comanda.guest.giftcard;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.guest.Origin;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody in charge hands out a gift card that was paid for elsewhere, or is given away. */
@Stateless
public class GiftCardIssuing {

    @Inject
    GiftCards cards;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code giftcard.amount}, {@code giftcard.expires}, {@code ledger.reason} */
    public IssuedGiftCard issue(NewGiftCard wanted) {
        Outlet outlet = outlets.get(wanted.outletId());
        Instant now = clock.instant();
        LocalDate end = wanted.expiresOn();
        if (end != null && end.isBefore(now.atZone(outlet.zone()).toLocalDate())) {
            throw BusinessException.invalid("giftcard.expires", "expiresOn", "A gift card can't end in the past.");
        }
        GiftCardCode code = GiftCardCode.make();
        GiftCard card = new GiftCard(code, TenantContext.get().tenant(), outlet.currency(), end, now);
        GiftCardEntry first = card.load(wanted.amount(), Origin.decided(outlet.id(), wanted.reason(), now));
        cards.add(card, first);
        auditLog.record(Act.of("giftcard.issued", "giftcard", card.id())
                .in(outlet.id())
                .changed(null, card.number() + " " + card.balance() + " " + card.currency()));
        return new IssuedGiftCard(card, code);
    }
}
