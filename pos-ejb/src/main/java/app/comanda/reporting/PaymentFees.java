package app.comanda.reporting;

import java.util.List;

/**
 * What payments by vendors cost in a month.
 *
 * @param month as 2026-12, of trading days
 * @param total of the month
 * @param methods by method and vendor
 * @param months that led to this one, and itself at the end
 */
public record PaymentFees(
        String month, String currency, FeeSum total, List<MethodFees> methods, List<MonthFees> months) {

    public PaymentFees {
        methods = List.copyOf(methods);
        months = List.copyOf(months);
    }

    /** Of a method by a vendor. */
    public record MethodFees(String method, String provider, FeeSum sum) {}

    /** Of a month, as 2026-12. */
    public record MonthFees(String month, FeeSum sum) {}
}
