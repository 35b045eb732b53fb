package app.comanda.realtime;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param sequence from 1, without gaps in its feed
 * @param at when it was numbered
 * @param kind the fact's name, e.g. {@code TicketChanged}
 * @param body the fact as JSON
 */
public record FeedEvent(
        UUID tenantId, UUID outletId, Topic topic, long sequence, Instant at, String kind, String body) {

    Feed feed() {
        return new Feed(tenantId, outletId, topic);
    }
}
