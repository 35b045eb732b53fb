package app.comanda.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions before and after a mail is handed over. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryRecording {

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /** @return whether the mail is to be sent now; not when it was sent before */
    public boolean begin(UUID messageId, @Nullable UUID outletId, String kind, Mail mail) {
        Optional<Delivery> known = deliveries.lockByMessage(messageId);
        if (known.isEmpty()) {
            deliveries.add(new Delivery(messageId, outletId, kind, mail, clock.instant()));
            return true;
        }
        if (known.get().state() == Delivery.State.SENT) {
            return false;
        }
        known.get().tryAgain(clock.instant());
        return true;
    }

    public void sent(UUID messageId) {
        deliveries.lockByMessage(messageId).orElseThrow().sent(clock.instant());
    }

    public void failed(UUID messageId, String error) {
        deliveries.lockByMessage(messageId).orElseThrow().failed(error);
    }
}
