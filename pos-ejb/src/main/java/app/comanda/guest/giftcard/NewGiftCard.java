package app.comanda.guest.giftcard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card to be issued.
 *
 * @param outletId where; it pays in this outlet's currency
 * @param amount minor units, above 0
 * @param expiresOn the last day on which it pays; null for no end
 * @param reason how it was paid for, or why it is given away
 */
public record NewGiftCard(
        UUID outletId, long amount, @Nullable LocalDate expiresOn, String reason) {}
