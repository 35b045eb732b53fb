package app.comanda.api.ordering.table;

import org.jspecify.annotations.Nullable;

/** @param label words to find the order by, e.g. Blue jacket; may be left out */
public record NewHoldJson(@Nullable String label) {}
