package app.comanda.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A trading day, so far.
 *
 * @param outletIds whose sales these are
 * @param openOrders not fully paid
 * @param openAmount what they still owe, minor units
 * @param hours all 24, beginning with the one in which the trading day begins
 * @param payments by method, the largest first
 */
public record DaySales(
        LocalDate date,
        String currency,
        List<UUID> outletIds,
        SalesSum sum,
        long openOrders,
        long openAmount,
        List<HourSales> hours,
        List<MethodTakings> payments) {

    public DaySales {
        outletIds = List.copyOf(outletIds);
        hours = List.copyOf(hours);
        payments = List.copyOf(payments);
    }
}
