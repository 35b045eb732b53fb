package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Required;
import app.comanda.ordering.schedule.ChannelStanding;
import app.comanda.ordering.schedule.ChannelTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel of an outlet, as it is told and as it is asked for.
 *
 * @param channel told only; the address names it
 * @param paused told only
 * @param pausedUntil told only
 * @param pausedBy told only
 * @param version as read; 0 for the first time
 */
public record OutletChannelJson(
        @Nullable String channel,
        @Nullable Boolean offered,
        @Nullable Integer leadMinutes,
        @Nullable Integer daysAhead,
        @Nullable List<SlotWindowJson> slots,
        @Nullable Boolean paused,
        @Nullable Instant pausedUntil,
        @Nullable String pausedBy,
        @Nullable Long version) {

    static OutletChannelJson of(ChannelStanding standing) {
        ChannelTerms terms = standing.terms();
        return new OutletChannelJson(
                standing.channel().name(),
                terms.offered(),
                terms.leadMinutes(),
                terms.daysAhead(),
                terms.slots().stream().map(SlotWindowJson::of).toList(),
                standing.paused(),
                standing.pausedUntil(),
                standing.pausedBy(),
                standing.version());
    }

    ChannelTerms terms() {
        return new ChannelTerms(
                Required.field(offered, "offered"),
                Required.field(leadMinutes, "leadMinutes"),
                Required.field(daysAhead, "daysAhead"),
                SlotWindowJson.windows(slots));
    }

    long readVersion() {
        return Required.field(version, "version");
    }
}
