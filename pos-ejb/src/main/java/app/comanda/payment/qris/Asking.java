package app.comanda.payment.qris;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What is told when a vendor does not answer: none of it is thrown to whoever takes the money. */
final class Asking {

    private Asking() {}

    /**
     * For what moves money: off, when QRIS can't move so much or the request surely never left; unknown, when it may have.
     *
     * @param minorUnits that are to be moved
     */
    static GatewayAnswer toMove(long minorUnits, String currency, Supplier<GatewayAnswer> asking) {
        Optional<Declined> refusal = Rupiah.refusal(minorUnits, currency);
        return refusal.isPresent()
                ? refusal.get()
                : ask(asking, new Declined(null, "vendor.away", "QRIS can't be reached at the moment."));
    }

    /** For what only asks: nothing is known without an answer. */
    static GatewayAnswer toKnow(Supplier<GatewayAnswer> asking) {
        return ask(asking, new Unknown("the vendor can't be reached"));
    }

    private static GatewayAnswer ask(Supplier<GatewayAnswer> asking, GatewayAnswer notSent) {
        try {
            return asking.get();
        } catch (NotSent e) {
            return notSent;
        } catch (NoAnswer | NotUnderstood e) {
            return new Unknown(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            return new Unknown("no answer in time");
        }
    }

    /** By asking for what can't be there: only the right key is told so. */
    static Probe probe(Supplier<Integer> status) {
        try {
            return switch (status.get()) {
                case 401, 403 -> new Probe(Probe.Outcome.REFUSED, "The vendor refuses the key.");
                case 404 -> new Probe(Probe.Outcome.WORKS, "The key works.");
                default -> new Probe(Probe.Outcome.NO_ANSWER, "The vendor answers something unexpected.");
            };
        } catch (NotSent | NoAnswer | NotUnderstood | TimeoutException e) {
            return new Probe(Probe.Outcome.NO_ANSWER, "The vendor does not answer at this address.");
        }
    }
}
