package app.comanda.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** In which way a card meets Stripe, by the method that a guest chose. */
@ApplicationScoped
public class StripeWays {

    @Inject
    StripeCheckout checkout;

    @Inject
    StripeReader reader;

    StripeWay of(String method) {
        return method.equals(StripeGateway.CARD_READER) ? reader : checkout;
    }
}
