package app.comanda.guest.giftcard;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.guest.Origin;
import app.comanda.guest.Outstanding;
import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with the gift cards that are out. */
@Stateless
public class GiftCardKeeping {

    @Inject
    GiftCards cards;

    @Inject
    GiftCardFinding finding;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

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
        GiftCard card = cards.lock(id);
        Origin origin = decided(reason);
        card.block(origin.madeAt());
        return noted("giftcard.blocked", card, origin);
    }

    public GiftCard unblock(UUID id, String reason) {
        GiftCard card = cards.lock(id);
        Origin origin = decided(reason);
        card.unblock();
        return noted("giftcard.unblocked", card, origin);
    }

    /**
     * @param amount minor units to put on it, or, negative, to take
     * @throws BusinessException {@code giftcard.amount}, {@code ledger.reason}
     */
    public GiftCard adjust(UUID id, long amount, String reason) {
        GiftCard card = cards.lock(id);
        Origin origin = decided(reason);
        cards.add(card.adjust(amount, origin));
        return noted("giftcard.adjusted", card, origin);
    }

    /** Takes what is left, and blocks it: lost, or issued by mistake. */
    public GiftCard voidRest(UUID id, String reason) {
        GiftCard card = cards.lock(id);
        Origin origin = decided(reason);
        card.voidRest(origin).ifPresent(cards::add);
        return noted("giftcard.voided", card, origin);
    }

    private Origin decided(String reason) {
        return Origin.decided(null, reason, clock.instant());
    }

    private GiftCard noted(String action, GiftCard card, Origin why) {
        auditLog.record(Act.of(action, "giftcard", card.id())
                .changed(null, card.number() + " " + card.balance() + " " + card.currency() + " " + why.reason()));
        return card;
    }
}
