package app.comanda.payment.history;

import app.comanda.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * A payment by a vendor in a list.
 *
 * @param orderNumber of the order that it pays
 * @param attention null where nobody has to look at it
 */
public record ListedPayment(
        Payment payment, String orderNumber, @Nullable Attention attention) {}
