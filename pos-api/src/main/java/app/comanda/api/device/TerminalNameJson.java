package app.comanda.api.device;

import org.jspecify.annotations.Nullable;

/** What a terminal shall be called. */
public record TerminalNameJson(@Nullable String name) {}
