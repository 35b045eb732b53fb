package app.comanda.api.ordering.table;

import org.jspecify.annotations.Nullable;

/** How many guests there are. */
public record CoversJson(@Nullable Integer covers) {}
