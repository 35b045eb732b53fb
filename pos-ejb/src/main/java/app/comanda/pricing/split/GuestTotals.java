package app.comanda.pricing.split;

/**
 * What one guest bears of a bill that was split by items, in minor units; the guests' columns sum to the bill's.
 *
 * <p>As every column is spread by itself, a guest who shares a line that was discounted to almost nothing can have a
 * net one or two units below 0.
 *
 * @param discount of lines and order
 * @param net {@code gross − discount}
 * @param tax of lines and charges
 * @param beforeTip what the guest owes, to which their own tip and cash rounding come
 */
public record GuestTotals(long gross, long discount, long net, long tax, long charges, long beforeTip) {}
