package app.comanda.guest.giftcard;

/** A new card, and its code: nobody can tell it again. */
public record IssuedGiftCard(GiftCard card, GiftCardCode code) {}
