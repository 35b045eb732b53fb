package app.comanda.api.guest;

import app.comanda.guest.giftcard.GiftCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card without its code.
 *
 * @param number its last four characters, for people
 * @param balance minor units
 * @param expiresOn the last day on which it pays; absent where it never ends
 */
public record GiftCardJson(
        UUID id,
        String number,
        String currency,
        long balance,
        @Nullable LocalDate expiresOn,
        boolean blocked,
        Instant issuedAt) {

    static GiftCardJson of(GiftCard card) {
        return new GiftCardJson(
                card.id(),
                card.number(),
                card.currency(),
                card.balance(),
                card.expiresOn().orElse(null),
                card.isBlocked(),
                card.issuedAt());
    }
}
