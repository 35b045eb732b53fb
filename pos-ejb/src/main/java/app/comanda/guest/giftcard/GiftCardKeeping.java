package app.comanda.guest.giftcard;

import app.comanda.guest.LedgerNotes;
import app.comanda.guest.Origin;
import app.comanda.guest.Outstanding;
import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with the gift cards that are out. */
@Stateless
public class GiftCardKeeping {

    private static final String SUBJECT = "giftcard";

    @Inject
    GiftCards cards;

    @Inject
    GiftCardFinding finding;

    @Inject
    LedgerNotes notes;

    /**
     * Newest first.
     *
     * @param before only cards issued before that one; null from the newest on
     */
    public List<GiftCard> list(@Nullable UUID before, int offset, int limit) {
        return cards.list(before, offset, limit);
    }

    public long count() {
        return cards.count();
    }

    /** What the house owes those who have cards, by currency. */
    public List<Outstanding> outstanding() {
        return cards.outstanding();
    }

    /** @throws BusinessException {@code giftcard.unknown}, not found */
    public GiftCard get(UUID id) {
        return cards.get(id);
    }

    /** The last 200, newest first. */
    public List<GiftCardEntry> entries(UUID id) {
        return cards.lastOf(cards.get(id));
    }

    /**
     * The card that a guest shows.
     *
     * @throws BusinessException {@code giftcard.unknown}, naming {@code code}; {@code giftcard.too-many-tries}
     */
    public GiftCard lookUp(String code) {
        return finding.find(code, LockModeType.NONE);
    }

    public GiftCard block(UUID id, String reason) {
        return notes.block(SUBJECT, cards.lock(id), reason);
    }

    public GiftCard unblock(UUID id, String reason) {
        return notes.unblock(SUBJECT, cards.lock(id), reason);
    }

    /**
     * @param amount minor units to put on it, or, negative, to take
     * @throws BusinessException {@code giftcard.amount}, {@code ledger.reason}
     */
    public GiftCard adjust(UUID id, long amount, String reason) {
        GiftCard card = cards.lock(id);
        Origin why = notes.because(reason);
        cards.add(card.adjust(amount, why));
        return notes.done(SUBJECT, "adjusted", card, why);
    }

    /** Takes what is left, and blocks it: lost, or issued by mistake. */
    public GiftCard voidRest(UUID id, String reason) {
        GiftCard card = cards.lock(id);
        Origin why = notes.because(reason);
        card.voidRest(why).ifPresent(cards::add);
        return notes.done(SUBJECT, "voided", card, why);
    }
}
