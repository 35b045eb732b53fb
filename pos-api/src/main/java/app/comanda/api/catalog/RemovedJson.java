package app.comanda.api.catalog;

import java.util.UUID;

/** Something that is no longer there. */
public record RemovedJson(UUID id) {}
