package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.kernel.BusinessException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account and the days that a list is asked for; left out, the last 30 days of all accounts. */
record LatelyPaid(@Nullable UUID account, LocalDate first, LocalDate last) {

    private static final int DAYS = 30;

    /** @throws BusinessException {@code id.malformed}, {@code date.malformed}, {@code report.period} */
    static LatelyPaid of(@Nullable String account, @Nullable String from, @Nullable String until, Clock clock) {
        // an outlet far in the east has tomorrow already
        LocalDate last = Objects.requireNonNullElse(
                Query.date(until, "until"),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        LocalDate first = Objects.requireNonNullElse(Query.date(from, "from"), last.minusDays(DAYS));
        if (last.isBefore(first)) {
            throw BusinessException.invalid("report.period", "until", "The last day comes before the first.");
        }
        return new LatelyPaid(account == null ? null : Ids.parse(account, "account"), first, last);
    }
}
