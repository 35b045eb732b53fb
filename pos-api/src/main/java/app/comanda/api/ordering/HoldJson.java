package app.comanda.api.ordering;

import app.comanda.ordering.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an order was put aside: by whom, since when, and under which words it is found again. */
public record HoldJson(@Nullable String label, String by, Instant since) {

    static @Nullable HoldJson of(Order order) {
        return order.progress()
                .heldAt()
                .map(since -> new HoldJson(
                        order.progress().holdLabel().orElse(null),
                        order.progress().heldBy().orElse(""),
                        since))
                .orElse(null);
    }
}
