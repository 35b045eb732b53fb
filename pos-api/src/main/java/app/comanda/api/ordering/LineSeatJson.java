package app.comanda.api.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Whose a line is.
 *
 * @param seat left out for the whole table
 * @param version the order's as read; left out to change it whatever happened since
 */
public record LineSeatJson(@Nullable Integer seat, @Nullable Long version) {}
