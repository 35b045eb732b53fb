package app.comanda.ordering.adjustment;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of an adjustment: the order's comes first, because it chooses the partition. */
public record AdjustmentKey(
        @Nullable UUID orderId, @Nullable UUID id) implements Serializable {}
