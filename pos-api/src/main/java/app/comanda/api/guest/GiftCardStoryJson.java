package app.comanda.api.guest;

import java.util.List;

/** @param entries newest first */
public record GiftCardStoryJson(GiftCardJson giftCard, List<LedgerEntryJson> entries) {}
