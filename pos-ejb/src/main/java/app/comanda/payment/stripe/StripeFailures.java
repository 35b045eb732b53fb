package app.comanda.payment.stripe;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.GatewayAnswer;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** What a call that failed says of the money. Never repeats Stripe's own text where that may hold a part of a key. */
final class StripeFailures {

    static final String AWAY = "vendor.away";
    static final String KEYS = "vendor.keys";

    private static final int LONGEST = 200;

    private StripeFailures() {}

    /** Of a call that was to move money: declined where it surely did not, else unknown. */
    static GatewayAnswer ofOrder(Exception failure) {
        if (failure instanceof StripeHttp.NeverSent) {
            return new GatewayAnswer.Declined(null, AWAY, "Cards can't be taken now: Stripe is not reached.");
        }
        if (failure instanceof AuthenticationException || failure instanceof PermissionException) {
            return new GatewayAnswer.Declined(
                    null, KEYS, "Cards can't be taken: Stripe refuses the restaurant's keys.");
        }
        if (failure instanceof CardException card) {
            return new GatewayAnswer.Declined(null, code(card.getDeclineCode(), card.getCode()), text(card));
        }
        if (failure instanceof RateLimitException) {
            return new GatewayAnswer.Declined(null, "vendor.busy", "Stripe is busy; try again in a moment.");
        }
        if (failure instanceof InvalidRequestException refused) {
            return new GatewayAnswer.Declined(null, code(refused.getCode(), "refused"), text(refused));
        }
        if (failure instanceof StripeAmount.Unpayable unpayable) {
            return unpayable.answer();
        }
        return ofQuestion(failure);
    }

    /** Of a call that only asked: nobody is wiser than before. */
    static GatewayAnswer.Unknown ofQuestion(Exception failure) {
        return new GatewayAnswer.Unknown(reason(failure));
    }

    static String reason(Exception failure) {
        if (failure instanceof StripeHttp.NeverSent) {
            return AWAY;
        }
        if (failure instanceof AuthenticationException || failure instanceof PermissionException) {
            return KEYS;
        }
        if (failure instanceof IdempotencyException) {
            return "The attempt's key was used with another request.";
        }
        if (failure instanceof ApiException api && api.getStatusCode() != null) {
            return "Stripe answered with " + api.getStatusCode() + ".";
        }
        if (failure instanceof StripeException refused && refused.getCode() != null) {
            return "Stripe answered " + refused.getCode() + ".";
        }
        return failure instanceof StripeException || failure instanceof FaultToleranceException
                ? "No answer from Stripe."
                : "An answer of Stripe could not be read.";
    }

    /** For what moves no money, where there is no answer but the thing itself. */
    interface Wish<T> {
        T granted() throws Exception;
    }

    /** @throws BusinessException {@code vendor.keys}, {@code vendor.away}, {@code vendor.refused} */
    static <T> T orRefuse(Wish<T> wish) {
        try {
            return wish.granted();
        } catch (InvalidRequestException e) {
            throw BusinessException.conflict("vendor.refused", text(e));
        } catch (Exception e) {
            throw reason(e).equals(KEYS)
                    ? BusinessException.conflict(KEYS, "Stripe refuses the account's keys.")
                    : BusinessException.unavailable(AWAY, "Stripe did not answer (" + reason(e) + ").");
        }
    }

    private static String code(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : "declined";
    }

    private static String text(StripeException refused) {
        String text = refused.getStripeError() == null
                ? null
                : refused.getStripeError().getMessage();
        return text == null ? "Stripe declined it." : shortened(text);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
