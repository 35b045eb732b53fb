package app.comanda.api.catalog.chain;

import org.jspecify.annotations.Nullable;

/** How a new draft is called. */
public record ChainMenuNameJson(@Nullable String name) {}
