package app.comanda.payment.remote;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A payment as its vendor is asked about it. */
public record AskedPayment(Payment payment, String provider, AttemptReference attempt) {

    /** Whether the guest still takes time, as was known: then there is nothing to write and nobody to tell. */
    boolean isStill(GatewayAnswer answer) {
        return answer instanceof GatewayAnswer.Pending pending
                && payment.state() == Payment.State.PENDING
                && attempt.reference() != null
                && attempt.reference().equals(pending.reference())
                && (pending.presentation().isEmpty()
                        || pending.presentation().equals(payment.word().presentation()))
                && isKnown(pending.expiresAt());
    }

    private boolean isKnown(@Nullable Instant expiry) {
        return expiry == null
                || payment.word()
                        .expiresAt()
                        .map(known ->
                                known.truncatedTo(ChronoUnit.SECONDS).equals(expiry.truncatedTo(ChronoUnit.SECONDS)))
                        .orElse(false);
    }
}
