package app.comanda.realtime;

import java.util.UUID;

/** One topic of one outlet: what has a sequence of its own. */
public record Feed(UUID tenantId, UUID outletId, Topic topic) {}
