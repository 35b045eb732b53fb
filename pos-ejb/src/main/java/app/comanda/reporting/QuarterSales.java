package app.comanda.reporting;

import java.time.Instant;
import java.util.UUID;

/**
 * An outlet's orders placed within a quarter of an hour, the finest step in which time zones differ.
 *
 * @param from when it begins
 * @param openOrders not fully paid
 * @param openAmount what they still owe
 */
record QuarterSales(UUID outletId, Instant from, SalesSum sum, long openOrders, long openAmount) {}
