package app.comanda.payment.webhook;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.remote.RemotePaying;
import app.comanda.payment.tab.TabKeeping;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.UUID;

/** Asks a vendor about the payment that it called about; in no transaction, as it may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallHandling {

    @EJB
    CallKeeping keeping;

    @EJB
    RemotePaying remotePaying;

    @EJB
    TabKeeping tabKeeping;

    /** Twice or out of order comes to the same: the vendor tells how the payment stands now. */
    public void handle(UUID eventId) {
        Optional<ReceivedCall> waiting = keeping.waiting(eventId);
        if (waiting.isEmpty()) {
            return;
        }
        ReceivedCall call = waiting.get();
        try {
            boolean ours = remotePaying.checkCalled(
                            call.accountId(),
                            call.attemptId().orElse(null),
                            call.reference().orElse(null))
                    || tabKeeping.checkCalled(call.accountId(), call.attemptId().orElse(null));
            if (ours) {
                keeping.done(eventId);
            } else {
                keeping.ignore(eventId);
            }
        } catch (RuntimeException e) {
            keeping.fail(
                    eventId,
                    e instanceof BusinessException refused
                            ? refused.code()
                            : e.getClass().getSimpleName());
            throw e;
        }
    }
}
