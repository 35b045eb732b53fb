package app.comanda.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the past, published by the context that owns it: a record of ids and values, never of entities. It travels
 * as JSON under its simple class name, which therefore stays.
 */
public interface Event {

    /** Where it happened, or null when it concerns the whole tenant. */
    @Nullable
    UUID outletId();
}
