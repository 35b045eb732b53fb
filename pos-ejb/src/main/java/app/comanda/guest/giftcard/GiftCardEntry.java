package app.comanda.guest.giftcard;

import app.comanda.guest.LedgerEntry;
import app.comanda.guest.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** Money that came onto a gift card, or went from it. */
@Entity
@Table(name = "gift_card_entry")
public class GiftCardEntry extends LedgerEntry {

    /** Why. */
    public enum Kind {
        ISSUED,
        /** Paid a bill. */
        REDEEMED,
        /** A bill that it paid was refunded. */
        GIVEN_BACK,
        /** Somebody in charge put it right. */
        ADJUSTED,
        /** Somebody in charge took all that was left. */
        VOIDED
    }

    @Column(name = "card_id")
    private UUID cardId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** For JPA. */
    protected GiftCardEntry() {}

    GiftCardEntry(GiftCard card, Kind kind, long amount, Origin origin) {
        super(amount, card.balance(), origin);
        this.cardId = card.id();
        this.kind = kind;
    }

    public UUID cardId() {
        return cardId;
    }

    public Kind kind() {
        return kind;
    }
}
