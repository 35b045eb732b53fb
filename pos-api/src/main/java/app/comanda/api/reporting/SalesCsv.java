package app.comanda.api.reporting;

import app.comanda.reporting.DaySales;
import app.comanda.reporting.HourSales;
import app.comanda.reporting.SalesSum;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A day as RFC 4180 CSV: a row for each hour, amounts in whole currency units. */
final class SalesCsv {

    private static final String HEADER =
            "business_date,hour,orders,gross,discount,charges,tax,tip,total,cash_rounding,currency\r\n";

    private SalesCsv() {}

    static String of(DaySales day) {
        int decimals = Math.max(0, Currency.getInstance(day.currency()).getDefaultFractionDigits());
        return day.hours().stream().map(hour -> row(day, hour, decimals)).collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(DaySales day, HourSales hour, int decimals) {
        SalesSum sum = hour.sum();
        String amounts = LongStream.of(
                        sum.gross(),
                        sum.discount(),
                        sum.charges(),
                        sum.tax(),
                        sum.tip(),
                        sum.total(),
                        sum.cashRounding())
                .mapToObj(minor -> BigDecimal.valueOf(minor, decimals).toPlainString())
                .collect(Collectors.joining(","));
        return "%s,%02d,%d,%s,%s\r\n".formatted(day.date(), hour.hour(), sum.orders(), amounts, day.currency());
    }
}
