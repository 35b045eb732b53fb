package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel of an outlet as it is now.
 *
 * @param paused whether it takes no orders at the moment
 * @param pausedUntil null when it is not paused, or until somebody resumes it
 * @param version 0 for one that was never changed
 */
public record ChannelStanding(
        Channel channel,
        ChannelTerms terms,
        boolean paused,
        @Nullable Instant pausedUntil,
        @Nullable String pausedBy,
        long version) {

    static ChannelStanding of(OutletChannel row, Instant now) {
        boolean paused = row.pausedAt(now);
        return new ChannelStanding(
                row.channel(),
                row.terms(),
                paused,
                paused ? row.pausedUntil().orElse(null) : null,
                paused ? row.pausedBy().orElse(null) : null,
                row.version());
    }

    static ChannelStanding usual(Channel channel) {
        return new ChannelStanding(channel, ChannelTerms.USUAL, false, null, null, 0);
    }
}
