package app.comanda.reporting;

import app.comanda.reporting.EveningTables.Names;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Figure;
import app.comanda.reporting.ReportTable.Money;
import app.comanda.reporting.ReportTable.Words;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** The fees as tables: the same on the page, in every file and on paper. */
public final class FeeTables {

    private static final List<String> SUMS =
            List.of("payments", "turnover", "vendor-fee", "platform-fee", "surcharge", "borne", "refunded", "unsaid");

    private final int decimals;

    private FeeTables(String currency) {
        decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Of months in which nobody paid by a vendor only those between others are told. */
    public static List<ReportTable> of(PaymentFees fees, Names names) {
        FeeTables tables = new FeeTables(fees.currency());
        return List.of(
                new ReportTable(
                        "methods",
                        head("method", "provider"),
                        fees.methods().stream()
                                .map(method -> tables.row(
                                        method.sum(),
                                        names.of("method", method.method()),
                                        names.of("provider", method.provider())))
                                .toList()),
                new ReportTable(
                        "months",
                        head("month"),
                        fees.months().stream()
                                .dropWhile(month -> month.sum().payments() == 0)
                                .map(month -> tables.row(month.sum(), names.of("month", month.month())))
                                .toList()));
    }

    private static List<String> head(String... names) {
        return Stream.concat(Stream.of(names), SUMS.stream()).toList();
    }

    private List<Cell> row(FeeSum sum, String... words) {
        return Stream.concat(
                        Stream.of(words).map(Words::new),
                        Stream.<Cell>of(
                                figure(sum.payments()),
                                money(sum.turnover()),
                                money(sum.vendorFee()),
                                money(sum.platformFee()),
                                money(sum.surcharge()),
                                money(sum.borne()),
                                money(sum.refunded()),
                                figure(sum.unsaid())))
                .toList();
    }

    private static Cell figure(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }

    private Cell money(long minor) {
        return new Money(BigDecimal.valueOf(minor, decimals));
    }
}
