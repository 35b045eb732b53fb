package app.comanda.reporting;

import app.comanda.kernel.BusinessException;
import app.comanda.reporting.Evening.CategorySold;
import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.ItemSold;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners and managers ask when the doors are closed: everything about a trading day, or up to 31 of them. */
@Stateless
public class EveningReport {

    private static final int MOST_DAYS = 31;

    @Inject
    SalesScopes scopes;

    @Inject
    Tallies tallies;

    @Inject
    EveningSums sums;

    /**
     * @param question with the last day
     * @param firstDay null for the last day alone
     * @throws BusinessException {@code report.period}, {@code report.days}
     */
    public Evening of(SalesQuestion question, @Nullable LocalDate firstDay) {
        SalesScope scope = scopes.of(question);
        LocalDate from = firstDay == null ? scope.date() : firstDay;
        requireSpan(from, scope.date());
        Sold sold = tallies.of(scope, from);
        List<QuarterSales> quarters = sold.quarters();
        List<ItemSold> items = sold.items(sums.categories(sold.categoryIds()));
        Map<UUID, String> staff = sums.staff(sold.staffIds());
        return new Evening(
                from,
                scope.date(),
                scope.currency(),
                List.of(scope.outletIds()),
                quarters.stream().map(QuarterSales::sum).reduce(SalesSum.NONE, SalesSum::plus),
                quarters.stream().mapToLong(QuarterSales::openOrders).sum(),
                quarters.stream().mapToLong(QuarterSales::openAmount).sum(),
                HoursOfDay.of(quarters, scope.zones(), scope.firstHour()),
                categories(items),
                items,
                sold.staff(staff),
                sums.byTender(scope, from),
                sold.taxes(sums.refundedTaxes(scope, from)),
                exceptions(sold.cancelled(staff), sums.exceptions(scope, from)),
                sums.covers(scope, from, sold.atTables()));
    }

    private static void requireSpan(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) {
            throw BusinessException.invalid("report.period", "from", "The last day comes before the first.");
        }
        if (days > MOST_DAYS) {
            throw BusinessException.invalid("report.days", "from", "Ask for 1 to " + MOST_DAYS + " days.");
        }
    }

    static List<CategorySold> categories(List<ItemSold> items) {
        Map<UUID, CategorySold> found = new LinkedHashMap<>();
        for (ItemSold item : items) {
            found.merge(
                    item.categoryId(),
                    new CategorySold(item.categoryId(), item.category(), item.sum()),
                    (sold, more) -> new CategorySold(
                            sold.categoryId(),
                            sold.name(),
                            sold.sum().plus(more.sum()).plain()));
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(
                                (CategorySold sold) -> sold.sum().net())
                        .reversed()
                        .thenComparing(CategorySold::name))
                .toList();
    }

    private static List<ExceptionSum> exceptions(Collection<ExceptionSum> cancelled, List<ExceptionSum> others) {
        return Stream.concat(cancelled.stream(), others.stream())
                .sorted(Comparator.comparingLong(ExceptionSum::amount)
                        .thenComparingLong(ExceptionSum::count)
                        .reversed()
                        .thenComparing(ExceptionSum::kind)
                        .thenComparing(ExceptionSum::reason)
                        .thenComparing(ExceptionSum::staff))
                .toList();
    }
}
