package app.comanda.api.guest;

import app.comanda.guest.houseaccount.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * What was booked on a house account from one day to another. Amounts in minor units.
 *
 * @param opening what was owed as the first day began
 * @param entries oldest first
 * @param closing what was owed as the last day ended
 */
public record StatementJson(
        HouseAccountJson houseAccount,
        LocalDate from,
        LocalDate to,
        long opening,
        List<LedgerEntryJson> entries,
        long closing) {

    static StatementJson of(Statement statement) {
        return new StatementJson(
                HouseAccountJson.of(statement.account()),
                statement.from(),
                statement.to(),
                statement.opening(),
                statement.entries().stream().map(LedgerEntryJson::of).toList(),
                statement.closing());
    }
}
