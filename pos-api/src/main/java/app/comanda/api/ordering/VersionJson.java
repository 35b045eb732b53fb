package app.comanda.api.ordering;

import org.jspecify.annotations.Nullable;

/** The version as read; left out to act whatever happened since. */
public record VersionJson(@Nullable Long version) {}
