package app.comanda.reporting;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What owners and managers ask of the till: how is today, how were the last days, what sells. */
@Stateless
public class SalesReport {

    private static final int MOST_DAYS = 400;
    private static final int MOST_ITEMS = 200;

    @Inject
    Sales sales;

    @Inject
    Tallies tallies;

    @Inject
    SalesScopes scopes;

    /** One trading day by hours and methods of payment. */
    public DaySales day(SalesQuestion question) {
        SalesScope scope = scopes.of(question);
        List<QuarterSales> quarters = tallies.of(scope, scope.date()).quarters();
        return new DaySales(
                scope.date(),
                scope.currency(),
                List.of(scope.outletIds()),
                quarters.stream().map(QuarterSales::sum).reduce(SalesSum.NONE, SalesSum::plus),
                quarters.stream().mapToLong(QuarterSales::openOrders).sum(),
                quarters.stream().mapToLong(QuarterSales::openAmount).sum(),
                HoursOfDay.of(quarters, scope.zones(), scope.firstHour()),
                sales.byMethod(scope));
    }

    /**
     * The days up to and with the one asked for, oldest first, those without sales too.
     *
     * @param days 1 to 400
     */
    public List<DaySum> lastDays(SalesQuestion question, int days) {
        requireBetween(days, MOST_DAYS, "days");
        SalesScope scope = scopes.of(question);
        LocalDate first = scope.date().minusDays(days - 1L);
        Map<LocalDate, DaySum> sold =
                sales.byDay(scope, first).stream().collect(Collectors.toMap(DaySum::date, Function.identity()));
        return first.datesUntil(scope.date().plusDays(1))
                .map(date -> sold.getOrDefault(date, new DaySum(date, SalesSum.NONE)))
                .toList();
    }

    /**
     * The items that brought most on that day.
     *
     * @param atMost 1 to 200
     */
    public List<ItemSales> topItems(SalesQuestion question, int atMost) {
        requireBetween(atMost, MOST_ITEMS, "limit");
        SalesScope scope = scopes.of(question);
        return tallies.of(scope, scope.date()).itemSales(atMost);
    }

    /** Everything sold from one trading day to another, both included, by currency. */
    public List<Takings> takings(@Nullable UUID outletId, LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) < 0) {
            throw BusinessException.invalid("report.period", "to", "The last day comes before the first.");
        }
        UUID[] ids = scopes.asked(outletId).stream().map(Outlet::id).toArray(UUID[]::new);
        return sales.byCurrency(ids, from, to);
    }

    private static void requireBetween(int number, int most, String field) {
        if (number < 1 || number > most) {
            throw BusinessException.invalid("report." + field, field, "Ask for 1 to " + most + ".");
        }
    }
}
