package app.comanda.api.staff;

import app.comanda.staff.clock.ClockEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param endedAt absent while the person works */
public record ClockEntryJson(
        UUID id,
        UUID outletId,
        UUID staffId,
        String role,
        LocalDate businessDate,
        Instant beganAt,
        @Nullable Instant endedAt,
        String note,
        long version) {

    static ClockEntryJson of(ClockEntry entry) {
        return new ClockEntryJson(
                entry.id(),
                entry.outletId(),
                entry.employeeId(),
                entry.role().key(),
                entry.businessDate(),
                entry.beganAt(),
                entry.endedAt().orElse(null),
                entry.note(),
                entry.version());
    }
}
