package app.comanda.api.guest;

import org.jspecify.annotations.Nullable;

/** @param code told this once: a repeat of the call does not have it, as it is nowhere kept */
public record IssuedGiftCardJson(
        GiftCardJson giftCard, @Nullable String code) {}
