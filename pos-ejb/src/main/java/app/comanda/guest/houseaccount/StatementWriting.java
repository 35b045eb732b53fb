package app.comanda.guest.houseaccount;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Writes down what a guest or firm signed for and paid, for the end of the month. */
@Stateless
public class StatementWriting {

    private static final int LONGEST_DAYS = 366;

    @Inject
    HouseAccounts accounts;

    @Inject
    Outlets outlets;

    /**
     * @param outletId by whose clock days begin
     * @param to the last day
     * @throws BusinessException {@code statement.period}; {@code houseaccount.unknown}, {@code outlet.unknown}, not found
     */
    public Statement of(UUID accountId, UUID outletId, LocalDate from, LocalDate to) {
        ZoneId zone = outlets.get(outletId).zone();
        HouseAccount account = accounts.get(accountId);
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw BusinessException.invalid(
                    "statement.period",
                    "to",
                    "A statement goes from one day to the same or a later one, a year at most.");
        }
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return new Statement(
                account, from, to, accounts.owedAt(account, begin), accounts.entriesOf(account, begin, end));
    }
}
