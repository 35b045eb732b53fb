package app.comanda.catalog.daypart;

import app.comanda.catalog.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The price rules of one outlet, by its clock. Immutable; looking a price up asks nobody. */
public final class Dayparts {

    /** Changes of the prices are foreseen this many days ahead: every weekday's rules come within them. */
    private static final int FORESEEN_DAYS = 8;

    private final ZoneId zone;
    private final String rounding;
    private final List<PriceRuleDetails> rules;

    /** @param all of the tenant; those of other outlets and those that are off are left out */
    public Dayparts(UUID outletId, ZoneId zone, String rounding, Collection<PriceRuleDetails> all) {
        this.zone = zone;
        this.rounding = rounding;
        this.rules = all.stream()
                .filter(rule -> rule.appliesIn(outletId))
                .sorted(Comparator.comparingInt(PriceRuleDetails::priority)
                        .reversed()
                        .thenComparing(PriceRuleDetails::name))
                .toList();
    }

    /** @param serviceMode null where nobody has said */
    public Prices at(Instant moment, Channel channel, @Nullable String serviceMode) {
        return rules.isEmpty() ? Prices.REGULAR : new Prices(inForce(moment, channel, serviceMode), rounding);
    }

    private List<PriceRuleDetails> inForce(Instant moment, Channel channel, @Nullable String serviceMode) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return rules.stream()
                .filter(rule ->
                        rule.appliesTo(channel, serviceMode) && rule.window().holds(local))
                .toList();
    }

    /** When other rules will hold than at that moment; empty when that is more than a week away. */
    public Optional<Instant> nextChange(Instant moment, Channel channel, @Nullable String serviceMode) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        List<PriceRuleDetails> now = inForce(moment, channel, serviceMode);
        return borders(moment)
                .filter(moment::isBefore)
                .sorted()
                .distinct()
                .filter(border -> !inForce(border, channel, serviceMode).equals(now))
                .findFirst();
    }

    /** Whenever the clock shows a time at which a rule begins or ends, and whenever it is put forward or back. */
    private Stream<Instant> borders(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Stream<Instant> shown = Stream.concat(Stream.of(LocalTime.MIDNIGHT), times())
                .distinct()
                .flatMap(time -> today.minusDays(1)
                        .datesUntil(today.plusDays(FORESEEN_DAYS))
                        .flatMap(day -> shows(day.atTime(time))));
        return Stream.concat(shown, clockChanges(moment));
    }

    private Stream<LocalTime> times() {
        return rules.stream()
                .map(PriceRuleDetails::window)
                .flatMap(window -> Stream.of(window.from(), window.to()))
                .filter(Objects::nonNull);
    }

    /** Never, once or twice. */
    private Stream<Instant> shows(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.stream().map(local::toInstant);
    }

    private Stream<Instant> clockChanges(Instant moment) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(moment);
        return next == null ? Stream.empty() : Stream.of(next.getInstant());
    }
}
