package app.comanda.ordering.schedule;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.Channel;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.messaging.Outbox;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a manager does about when guests may order: hours, holidays, channels, slots, a pause at once. */
@Stateless
public class OrderingTimes {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    @Inject
    Outlets outlets;

    @Inject
    Schedules schedules;

    @Inject
    SlotBook slotBook;

    @Inject
    AuditLog auditLog;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public HoursStanding hours(UUID outletId) {
        Outlet outlet = outlets.get(outletId);
        OpeningHours hours = schedules.hours(outletId);
        long version = schedules.findHours(outletId).map(OutletHours::version).orElse(0L);
        return standing(outlet, hours, version);
    }

    /** @param version the one that was read; 0 for the first time */
    public HoursStanding setHours(UUID outletId, OpeningHours hours, long version) {
        Outlet outlet = outlets.lock(outletId);
        OutletHours row = schedules.lockHours(outletId);
        requireVersion(row.version(), version);
        String before = Json.write(row.hours());
        row.change(hours);
        schedules.flush();
        auditLog.record(Act.of("hours.changed", "outlet", outletId).in(outletId).changed(before, Json.write(hours)));
        return standing(outlet, hours, row.version());
    }

    /** Every channel, as usual where nothing was said of it. */
    public List<ChannelStanding> channels(UUID outletId) {
        outlets.get(outletId);
        List<OutletChannel> rows = schedules.channels(outletId);
        Instant now = clock.instant();
        return Stream.of(Channel.values())
                .map(channel -> rows.stream()
                        .filter(row -> row.channel() == channel)
                        .findFirst()
                        .map(row -> ChannelStanding.of(row, now))
                        .orElseGet(() -> ChannelStanding.usual(channel)))
                .toList();
    }

    /** @param version the one that was read; 0 for the first time */
    public ChannelStanding setTerms(UUID outletId, Channel channel, ChannelTerms terms, long version) {
        if (channel == Channel.POS && !terms.offered()) {
            throw BusinessException.invalid(
                    "channel.till", "offered", "The till always sells. Close the outlet instead.");
        }
        OutletChannel row = lock(outletId, channel);
        requireVersion(row.version(), version);
        String before = Json.write(row.terms());
        row.change(terms);
        return told(row, "channel.changed", before, Json.write(terms));
    }

    /**
     * From now on the channel takes no orders; those that were let in stay.
     *
     * @param until null for until somebody resumes it; at most seven days ahead
     */
    public ChannelStanding pause(UUID outletId, Channel channel, @Nullable Instant until) {
        Instant now = clock.instant();
        if (channel == Channel.POS) {
            throw BusinessException.invalid(
                    "channel.till", "channel", "The till can't be paused. Close the outlet instead.");
        }
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_PAUSE)))) {
            throw BusinessException.invalid("channel.pause", "until", "A pause ends within the next seven days.");
        }
        OutletChannel row = lock(outletId, channel);
        row.pause(now, until, TenantContext.get().actor());
        return told(row, "channel.paused", null, until == null ? "until resumed" : until.toString());
    }

    public ChannelStanding resume(UUID outletId, Channel channel) {
        OutletChannel row = lock(outletId, channel);
        row.resume();
        return told(row, "channel.resumed", null, null);
    }

    /** What guests may choose on that date; what lies too near or too far is left out. */
    public List<FreeSlot> slots(UUID outletId, Channel channel, @Nullable LocalDate date) {
        Outlet outlet = outlets.get(outletId);
        ChannelTerms terms = schedules.terms(outletId, channel);
        Instant now = clock.instant();
        LocalDate today = now.atZone(outlet.zone()).toLocalDate();
        LocalDate wanted = date == null ? today : date;
        Instant earliest = now.plus(Duration.ofMinutes(terms.leadMinutes()));
        if (wanted.isAfter(today.plusDays(terms.daysAhead()))) {
            return List.of();
        }
        List<Slot> slots = new SlotPlan(terms.slots(), schedules.hours(outletId), outlet.zone())
                .on(wanted).stream()
                        .filter(slot -> !slot.from().isBefore(earliest))
                        .toList();
        if (slots.isEmpty()) {
            return List.of();
        }
        Map<Instant, Integer> taken = slotBook.taken(
                outletId,
                channel,
                slots.get(0).from(),
                slots.get(slots.size() - 1).from());
        return slots.stream()
                .map(slot -> new FreeSlot(
                        slot.from(), slot.until(), Math.max(0, slot.capacity() - taken.getOrDefault(slot.from(), 0))))
                .toList();
    }

    private OutletChannel lock(UUID outletId, Channel channel) {
        outlets.lock(outletId);
        return schedules.lockChannel(outletId, channel);
    }

    private ChannelStanding told(OutletChannel row, String action, @Nullable String before, @Nullable String after) {
        schedules.flush();
        Instant now = clock.instant();
        auditLog.record(Act.of(action, "outlet", row.outletId())
                .in(row.outletId())
                .changed(before, after == null ? row.channel().name() : row.channel() + " " + after));
        outbox.publish(new ChannelChanged(row.outletId(), row.channel(), row.pausedAt(now), now));
        return ChannelStanding.of(row, now);
    }

    private HoursStanding standing(Outlet outlet, OpeningHours hours, long version) {
        Instant now = clock.instant();
        boolean open = outlet.status() == Outlet.Status.OPEN && hours.openAt(now, outlet.zone());
        Instant next = open ? null : hours.nextOpening(now, outlet.zone()).orElse(null);
        return new HoursStanding(hours, open, next, version);
    }

    private static void requireVersion(long current, long read) {
        if (current != read) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this a moment ago. Read it again.");
        }
    }
}
