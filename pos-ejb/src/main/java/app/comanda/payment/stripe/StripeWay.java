package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.Optional;

/** One of the ways in which a card meets Stripe. May throw whatever a call threw; the gateway says what that means. */
interface StripeWay {

    GatewayAnswer charge(ChargeRequest request) throws StripeException, StripeAmount.Unpayable;

    /** Holds it, to be taken later. */
    GatewayAnswer hold(ChargeRequest request) throws StripeException, StripeAmount.Unpayable;

    /** What Stripe has of it, once a card was asked. */
    Optional<PaymentIntent> intent(AttemptReference attempt) throws StripeException;

    GatewayAnswer check(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable;

    GatewayAnswer cancel(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable;
}
