package app.comanda.ordering;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a line: the order's comes first, because it chooses the partition. */
public record LineKey(@Nullable UUID order, @Nullable UUID id) implements Serializable {}
