package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.ordering.life.OrderAct;

/** Which orders may give lines to others and take theirs: open ones that nobody has paid a cent for. */
final class Joinable {

    private Joinable() {}

    /**
     * @param field where the caller named the order
     * @throws BusinessException conflict: {@code order.closed}, {@code order.merged}, {@code order.held}, {@code
     *     order.paid}, {@code order.own-terms}
     */
    static void require(Order order, String field) {
        if (order.progress().preparation().isOpen() && order.balance().paid() > 0) {
            throw new BusinessException(
                    Kind.CONFLICT, "order.paid", "Money was paid for order " + order.number() + " already.", field);
        }
        try {
            order.life().require(OrderAct.MERGE);
        } catch (BusinessException e) {
            throw new BusinessException(e.kind(), e.code(), order.number() + ": " + e.getMessage(), field);
        }
        if (order.bill().hasOwnTerms()) {
            throw new BusinessException(
                    Kind.CONFLICT,
                    "order.own-terms",
                    "Order " + order.number() + " has a discount or a tip of its own. Take it off first.",
                    field);
        }
    }
}
