package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tidies what a vendor lists: a code that was paid twice stands there twice, under one name. */
final class VendorList {

    private VendorList() {}

    static List<VendorEntry> tidied(List<VendorEntry> listed) {
        Map<List<Object>, VendorEntry> byName = new LinkedHashMap<>();
        for (VendorEntry entry : listed) {
            VendorEntry named = entry.reference().isBlank() ? named(entry) : entry;
            byName.merge(List.of(named.kind(), named.reference(), named.currency()), named, VendorList::sum);
        }
        return new ArrayList<>(byName.values());
    }

    /** The table has each name once. */
    private static VendorEntry named(VendorEntry entry) {
        return with(entry, entry.attemptId() + "@" + entry.at(), entry.amount(), entry.fee(), entry.net());
    }

    private static VendorEntry sum(VendorEntry one, VendorEntry other) {
        VendorEntry marked = one.attemptId() == null && other.attemptId() != null ? other : one;
        return with(
                marked,
                one.reference(),
                one.amount() + other.amount(),
                one.fee() + other.fee(),
                one.net() + other.net());
    }

    private static VendorEntry with(VendorEntry entry, String reference, long amount, long fee, long net) {
        return new VendorEntry(
                entry.kind(),
                entry.attemptId(),
                Objects.requireNonNull(reference),
                entry.of(),
                amount,
                entry.currency(),
                fee,
                net,
                entry.payout(),
                entry.at());
    }
}
