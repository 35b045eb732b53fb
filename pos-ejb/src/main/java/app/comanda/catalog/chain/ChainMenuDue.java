package app.comanda.catalog.chain;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is time for a restaurant to take a version of its chain's menu. */
public record ChainMenuDue(UUID menuId) implements Event {

    @Override
    public @Nullable UUID outletId() {
        return null;
    }
}
