package app.comanda.payment.webhook;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vendor called about something that may be a payment. */
public record VendorCalled(UUID eventId) implements Event {

    @Override
    public @Nullable UUID outletId() {
        return null;
    }
}
