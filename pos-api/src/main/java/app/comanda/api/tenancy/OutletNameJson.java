package app.comanda.api.tenancy;

import org.jspecify.annotations.Nullable;

/** What a cloned outlet shall be called. */
public record OutletNameJson(@Nullable String name) {}
