package app.comanda.messaging;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps what could not be delivered, and sends it again when a person asks. */
@Stateless
public class DeadLetterOffice {

    private static final Logger LOG = System.getLogger(DeadLetterOffice.class.getName());

    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    DeadLetters deadLetters;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public void bury(Envelope envelope, RuntimeException failure) {
        LOG.log(
                Level.ERROR,
                "{0} {1} became a dead letter of {2}",
                envelope.type(),
                envelope.id(),
                envelope.consumer());
        deadLetters.add(new DeadLetter(envelope, rootCause(failure), clock.instant()));
    }

    /** Newest first. */
    public List<DeadLetter> list(int offset, int limit) {
        return deadLetters.list(offset, limit);
    }

    public long count() {
        return deadLetters.count();
    }

    /** How many wait for somebody to look at them. */
    public long waiting() {
        return deadLetters.waiting();
    }

    /** Sends it once more to the consumer that refused it, as a new message. */
    public void replay(UUID id) {
        DeadLetter letter = deadLetters
                .find(id)
                .orElseThrow(() -> BusinessException.notFound("dead-letter.unknown", "There is no such message."));
        letter.replay(clock.instant(), TenantContext.get().actor());
        outbox.publishAgain(letter);
    }

    /** Forgets letters that were sent again more than {@link #KEPT} ago. */
    public int forgetReplayed() {
        return deadLetters.removeReplayedBefore(clock.instant().minus(KEPT));
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
