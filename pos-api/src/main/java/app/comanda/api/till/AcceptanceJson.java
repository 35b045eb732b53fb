package app.comanda.api.till;

import org.jspecify.annotations.Nullable;

/** What somebody in charge found out about a variance. */
public record AcceptanceJson(@Nullable String note) {}
