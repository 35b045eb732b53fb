package app.comanda.api.guest;

import app.comanda.guest.LedgerEntry;
import app.comanda.guest.giftcard.GiftCardEntry;
import app.comanda.guest.houseaccount.HouseAccountEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger. Amounts in minor units.
 *
 * @param amount what it adds, or, negative, takes
 * @param balance the ledger's sum after it
 * @param signedBy who signed for the bill; house accounts only
 */
public record LedgerEntryJson(
        UUID id,
        String kind,
        long amount,
        long balance,
        @Nullable UUID outletId,
        @Nullable UUID orderId,
        @Nullable String signedBy,
        @Nullable String reason,
        String madeBy,
        Instant madeAt) {

    static LedgerEntryJson of(GiftCardEntry entry) {
        return of(entry, entry.kind().name(), null);
    }

    static LedgerEntryJson of(HouseAccountEntry entry) {
        return of(entry, entry.kind().name(), entry.signedBy().orElse(null));
    }

    private static LedgerEntryJson of(LedgerEntry entry, String kind, @Nullable String signedBy) {
        return new LedgerEntryJson(
                entry.id(),
                kind,
                entry.amount(),
                entry.balance(),
                entry.outletId().orElse(null),
                entry.orderId().orElse(null),
                signedBy,
                entry.reason().orElse(null),
                entry.madeBy(),
                entry.madeAt());
    }
}
