package app.comanda.guest.giftcard;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

/** Finds a card by the code that somebody shows. Who tries too many wrong ones waits. */
@ApplicationScoped
public class GiftCardFinding {

    /** Wrong ones, a minute and person: nobody mistypes that often. */
    static final int MOST_TRIES = 10;

    @Inject
    GiftCards cards;

    @Inject
    WrongTries wrongTries;

    /**
     * @param typed as it stands on the card, or without its hyphens
     * @throws BusinessException {@code giftcard.unknown}, naming {@code code}; {@code giftcard.too-many-tries}
     */
    GiftCard find(String typed, LockModeType lock) {
        TenantContext caller = TenantContext.get();
        String source = "gift card " + caller.tenant() + " " + caller.actor();
        if (wrongTries.recent(source) >= MOST_TRIES) {
            throw BusinessException.tooMany("giftcard.too-many-tries", "Too many wrong codes. Wait a minute.");
        }
        try {
            return cards.find(GiftCardCode.typed(typed), lock).orElseThrow(GiftCardCode::unknown);
        } catch (BusinessException e) {
            wrongTries.note(source);
            throw e;
        }
    }
}
