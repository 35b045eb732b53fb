package app.comanda.api.kitchen;

import java.util.List;
import java.util.UUID;

/** Those that nobody had seen before. */
public record AcknowledgedJson(List<UUID> ticketIds) {}
