package app.comanda.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What was sent to whom, for the back office. */
@Stateless
public class DeliveryLog {

    @Inject
    Deliveries deliveries;

    /** Newest first. */
    public List<Delivery> list(int offset, int limit) {
        return deliveries.list(offset, limit);
    }

    public long count() {
        return deliveries.count();
    }
}
