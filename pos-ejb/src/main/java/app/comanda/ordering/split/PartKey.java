package app.comanda.ordering.split;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a part: the order's comes first, because it chooses the partition. */
public record PartKey(@Nullable UUID orderId, @Nullable UUID id) implements Serializable {}
