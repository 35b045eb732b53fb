package app.comanda.api.kitchen;

import app.comanda.kitchen.Priority;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands in the row. */
public record PriorityJson(@Nullable Priority priority) {}
