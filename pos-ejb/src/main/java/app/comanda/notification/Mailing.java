package app.comanda.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends a mail once for an event: record the attempt, hand it over, record the outcome.
 *
 * <p>Killed in between, it sends again when the event comes back, under the same Message-ID: a mail twice is better than
 * none.
 */
@ApplicationScoped
public class Mailing {

    @EJB
    DeliveryRecording recording;

    @Inject
    MailCarrier carrier;

    /**
     * @param kind what kind of mail, for the log
     * @throws MailNotSent so that the event is delivered again
     */
    public void send(UUID messageId, @Nullable UUID outletId, String kind, Mail mail) {
        if (!recording.begin(messageId, outletId, kind, mail)) {
            return;
        }
        try {
            carrier.carry(mail, messageId);
        } catch (MailNotSent e) {
            recording.failed(messageId, reason(e));
            throw e;
        }
        recording.sent(messageId);
    }

    private static String reason(MailNotSent failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + cause.getMessage();
    }
}
