package app.comanda.printing.job;

import app.comanda.messaging.Event;
import java.util.UUID;

/** There is something to print in this outlet. */
public record PrintJobWaiting(UUID outletId, UUID jobId) implements Event {}
