package app.comanda.ordering;

import app.comanda.catalog.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param lines 1 to 500; none where nothing is sent yet
 * @param sending whether the kitchen hears of it now
 * @param tip in minor units, 0 for none
 * @param expectedTotal what the caller believes it comes to; refused when the price book says otherwise; null to trust
 *     the price book
 * @param note for the house, at most 200 characters
 * @param channel by which way it comes
 * @param visitId the party at a table that orders, null for everybody else
 * @param scheduledFor the beginning of the slot in which the guest wants it; null for as soon as possible
 */
public record OrderRequest(
        UUID outletId,
        ServiceMode serviceMode,
        List<LineRequest> lines,
        Sending sending,
        long tip,
        @Nullable Long expectedTotal,
        @Nullable String note,
        Channel channel,
        @Nullable UUID visitId,
        @Nullable Instant scheduledFor) {

    /** When lines go to the kitchen. */
    public enum Sending {
        NOW,
        LATER
    }

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** Whether staff only open it, as for a guest who leaves a card first and orders then. */
    boolean isOnlyOpened() {
        return lines.isEmpty() && sending == Sending.LATER && channel == Channel.POS;
    }
}
