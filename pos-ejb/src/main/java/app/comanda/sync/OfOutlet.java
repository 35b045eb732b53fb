package app.comanda.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says, of which outlet it says it. */
interface OfOutlet {

    @Nullable
    UUID outletId();
}
