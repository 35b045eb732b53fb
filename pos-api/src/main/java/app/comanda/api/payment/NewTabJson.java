package app.comanda.api.payment;

import org.jspecify.annotations.Nullable;

/**
 * An amount is to be held on a guest's card.
 *
 * @param method CARD or CARD_READER
 * @param amount minor units that may be taken at most
 * @param reader on which the guest holds the card, by its vendor's name
 * @param returnUrl where the vendor's page sends the guest's browser afterwards
 */
public record NewTabJson(
        @Nullable String method,
        @Nullable Long amount,
        @Nullable String reader,
        @Nullable String returnUrl) {}
