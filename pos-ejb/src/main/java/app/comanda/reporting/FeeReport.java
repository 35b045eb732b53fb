package app.comanda.reporting;

import app.comanda.reporting.PaymentFees.MethodFees;
import app.comanda.reporting.PaymentFees.MonthFees;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What vendors and Comanda keep of guests' payments, and who bears it. */
@Stateless
public class FeeReport {

    /** Shown to compare, the asked one among them. */
    private static final int MONTHS = 6;

    @Inject
    SalesScopes scopes;

    @Inject
    FeeSums sums;

    /** The month that runs now, where the question names no day. @throws app.comanda.kernel.BusinessException as for {@link #of} */
    public YearMonth month(SalesQuestion question) {
        return YearMonth.from(scopes.of(question).date());
    }

    /**
     * Of one month, with those before it to compare.
     *
     * @param question its day says which month where none is named; null for the one that runs now
     * @throws app.comanda.kernel.BusinessException {@code report.currency}, {@code outlet.unknown}, {@code outlet.none}
     */
    public PaymentFees of(SalesQuestion question, @Nullable YearMonth month) {
        SalesScope scope = scopes.of(question);
        YearMonth asked = month == null ? YearMonth.from(scope.date()) : month;
        return report(scope.currency(), asked, sums.byMethod(scope, asked.minusMonths(MONTHS - 1L), asked));
    }

    static PaymentFees report(String currency, YearMonth asked, List<FeeRow> rows) {
        List<MethodFees> methods = rows.stream()
                .filter(row -> row.month().equals(asked))
                .map(row -> new MethodFees(row.method(), row.provider(), row.sum()))
                .toList();
        List<MonthFees> months = IntStream.range(0, MONTHS)
                .mapToObj(back -> asked.minusMonths(MONTHS - 1L - back))
                .map(month -> new MonthFees(month.toString(), sum(rows, month)))
                .toList();
        return new PaymentFees(asked.toString(), currency, sum(rows, asked), methods, months);
    }

    private static FeeSum sum(List<FeeRow> rows, YearMonth month) {
        return rows.stream()
                .filter(row -> row.month().equals(month))
                .map(FeeRow::sum)
                .reduce(FeeSum.NONE, FeeSum::plus);
    }
}
