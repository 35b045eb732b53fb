package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/** A channel began or ceased to take orders, or its terms changed. */
public record ChannelChanged(UUID outletId, Channel channel, boolean paused, Instant at) implements Event {}
