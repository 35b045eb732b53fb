package app.comanda.api.guest;

import app.comanda.api.http.Required;
import app.comanda.guest.giftcard.NewGiftCard;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card to be issued.
 *
 * @param amount minor units of the outlet's currency
 * @param expiresOn the last day on which it pays; no end where it is left out
 * @param reason how it was paid for, or why it is given away
 */
public record NewGiftCardJson(
        @Nullable UUID outletId,
        @Nullable Long amount,
        @Nullable LocalDate expiresOn,
        @Nullable String reason) {

    NewGiftCard wanted() {
        return new NewGiftCard(
                Required.field(outletId, "outletId"),
                Required.field(amount, "amount"),
                expiresOn,
                Required.field(reason, "reason"));
    }
}
