package app.comanda.payment.reconciliation;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads our books, in transactions of its own, for whoever then asks the vendor in none. */
@Stateless
public class BookReading {

    private static final int OLDEST_DAYS = 400;

    @Inject
    Accounts accounts;

    @Inject
    AccountDays days;

    @Inject
    OwnBooks ownBooks;

    @Inject
    Clock clock;

    /**
     * Of a day that has begun.
     *
     * @throws BusinessException {@code account.unknown}, not found; {@code reconciliation.day}
     */
    public Plan plan(UUID accountId, LocalDate date) {
        PaymentAccount account = Objects.requireNonNull(accounts.seen(accountId).get(accountId));
        Instant now = clock.instant();
        LocalDate today = days.today(account, now);
        if (date.isAfter(today) || date.isBefore(today.minusDays(OLDEST_DAYS))) {
            throw BusinessException.invalid(
                    "reconciliation.day", "day", "Choose a day of the last " + OLDEST_DAYS + " that has begun.");
        }
        return Plan.of(accountId, days.on(account, date), now);
    }

    public List<Ours> ours(Plan plan) {
        return ownBooks.between(plan.accountId(), plan.begunFrom(), plan.until());
    }
}
