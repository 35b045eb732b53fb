package app.comanda.ordering;

/**
 * What the orders of a visit come to, in minor units; cancelled ones do not count.
 *
 * @param due what is still to be paid
 */
public record VisitSums(long orders, long total, long due) {

    static final VisitSums NOTHING = new VisitSums(0, 0, 0);
}
