package app.comanda.api.ordering;

import org.jspecify.annotations.Nullable;

/** Why an order is cancelled. */
public record CancellationJson(
        @Nullable String reason, @Nullable Long version) {}
