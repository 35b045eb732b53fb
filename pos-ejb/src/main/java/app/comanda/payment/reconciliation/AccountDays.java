package app.comanda.payment.reconciliation;

import app.comanda.payment.account.PaymentAccount;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** When an account's day begins: as its outlet's does; that of one for all outlets, as that of the house's first outlet. */
@ApplicationScoped
public class AccountDays {

    @Inject
    Outlets outlets;

    TradingDay on(PaymentAccount account, LocalDate date) {
        return outlet(account)
                .map(outlet -> TradingDay.of(date, outlet.details()))
                .orElseGet(() -> TradingDay.of(date, ZoneOffset.UTC, LocalTime.MIDNIGHT));
    }

    /** The day that has begun and is not over. */
    LocalDate today(PaymentAccount account, Instant now) {
        return outlet(account)
                .map(outlet -> outlet.businessDate(now))
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Optional<Outlet> outlet(PaymentAccount account) {
        return account.outletId()
                .flatMap(outlets::find)
                .or(() -> outlets.all().stream().min(Comparator.comparing(Outlet::createdAt)));
    }
}
