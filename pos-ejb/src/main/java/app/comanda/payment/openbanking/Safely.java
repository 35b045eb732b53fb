package app.comanda.payment.openbanking;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Makes of a call that fails the answer that the port owes for it. */
final class Safely {

    private static final String AWAY = "The bank payment service can't be reached. Please pay another way.";
    private static final String REFUSED = "The restaurant's account does not work. Please pay another way.";

    private Safely() {}

    /** A call that asks for money: what was surely not sent will never move any. */
    static GatewayAnswer moving(@Nullable String reference, Supplier<GatewayAnswer> call) {
        try {
            return call.get();
        } catch (NotSent e) {
            return new Declined(reference, "vendor.away", AWAY);
        } catch (KeysRefused e) {
            return new Declined(reference, "account.refused", REFUSED);
        } catch (NoAnswer e) {
            return new Unknown(String.valueOf(e.getMessage()));
        } catch (FaultToleranceException e) {
            return new Unknown("The vendor did not answer in time.");
        }
    }

    /** A question about money that was asked for: nothing is known without an answer. */
    static GatewayAnswer asking(Supplier<GatewayAnswer> call) {
        try {
            return call.get();
        } catch (NotSent | NoAnswer | KeysRefused e) {
            return new Unknown(String.valueOf(e.getMessage()));
        } catch (FaultToleranceException e) {
            return new Unknown("The vendor did not answer in time.");
        }
    }
}
