package app.comanda.api.till;

import app.comanda.payment.till.Denominations;
import app.comanda.staff.drawer.DrawerShift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift. Amounts in minor units. What must be in the drawer is told only after it was counted.
 *
 * @param denominations the notes and coins to be counted, the largest first; empty where only the sum is counted
 */
public record ShiftJson(
        UUID id,
        UUID outletId,
        UUID terminalId,
        LocalDate businessDate,
        String currency,
        long openingFloat,
        String status,
        String openedBy,
        Instant openedAt,
        List<Long> denominations,
        int counts,
        @Nullable String countedBy,
        @Nullable Instant countedAt,
        @Nullable Long counted,
        @Nullable Long expected,
        @Nullable Long variance,
        @Nullable String varianceReason,
        @Nullable String varianceNote,
        @Nullable String varianceAcceptedBy,
        @Nullable String varianceAcceptedNote,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable Integer zNumber) {

    static ShiftJson of(DrawerShift shift) {
        return new ShiftJson(
                shift.id(),
                shift.outletId(),
                shift.terminalId(),
                shift.businessDate(),
                shift.currency(),
                shift.openingFloat(),
                shift.status().name(),
                shift.openedBy(),
                shift.openedAt(),
                Denominations.of(shift.currency()),
                shift.counts(),
                shift.countedBy().orElse(null),
                shift.countedAt().orElse(null),
                shift.counted().orElse(null),
                shift.expected().orElse(null),
                shift.variance().orElse(null),
                shift.varianceReason().orElse(null),
                shift.varianceNote().orElse(null),
                shift.varianceAcceptedBy().orElse(null),
                shift.varianceAcceptedNote().orElse(null),
                shift.closedBy().orElse(null),
                shift.closedAt().orElse(null),
                shift.zNumber().orElse(null));
    }
}
