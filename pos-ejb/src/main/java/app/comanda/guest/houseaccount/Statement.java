package app.comanda.guest.houseaccount;

import java.time.LocalDate;
import java.util.List;

/**
 * What was booked on an account from one day to another, to be sent with the bill. Amounts in minor units.
 *
 * @param opening what was owed as the first day began
 * @param entries oldest first
 */
public record Statement(
        HouseAccount account, LocalDate from, LocalDate to, long opening, List<HouseAccountEntry> entries) {

    public Statement {
        entries = List.copyOf(entries);
    }

    /** What was owed as the last day ended. */
    public long closing() {
        return opening + entries.stream().mapToLong(HouseAccountEntry::amount).sum();
    }
}
