package app.comanda.kitchen;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.CookingView;
import app.comanda.ordering.LinesSent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of orders whose lines were sent to the kitchen, read together: as they are, and where their next tickets go. */
public final class BeforeCooking {

    private final Map<UUID, CookingView> orders;
    private final Map<UUID, TicketPlace> places;

    BeforeCooking(Map<UUID, CookingView> orders, Map<UUID, TicketPlace> places) {
        this.orders = orders;
        this.places = new HashMap<>(places);
    }

    CookingView order(LinesSent sent) {
        return known(orders.get(sent.orderId()));
    }

    /** No two tickets of an order have the same. */
    TicketPlace takePlace(LinesSent sent) {
        TicketPlace place = known(places.get(sent.orderId()));
        places.put(sent.orderId(), place.next());
        return place;
    }

    private static <T> T known(@Nullable T found) {
        return Optional.ofNullable(found)
                .orElseThrow(() -> BusinessException.notFound("order.unknown", "There is no such order."));
    }
}
