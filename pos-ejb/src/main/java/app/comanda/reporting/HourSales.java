package app.comanda.reporting;

/**
 * Orders placed within one hour.
 *
 * @param hour 0 to 23, by the outlet's clock
 */
public record HourSales(int hour, SalesSum sum) {}
