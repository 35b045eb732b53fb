package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Query;
import app.comanda.api.http.Required;
import app.comanda.ordering.schedule.HoursStanding;
import app.comanda.ordering.schedule.OpenWindow;
import app.comanda.ordering.schedule.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's hours, as they are told and as they are asked for.
 *
 * @param week by weekday, {@code MONDAY} to {@code SUNDAY}; a missing one is a day off
 * @param open whether it is open now; told only
 * @param nextOpening told only
 * @param version as read; 0 for the first time
 */
public record OpeningHoursJson(
        @Nullable Map<String, List<OpenWindowJson>> week,
        @Nullable List<SpecialDayJson> specialDays,
        @Nullable Boolean open,
        @Nullable Instant nextOpening,
        @Nullable Long version) {

    static OpeningHoursJson of(HoursStanding standing) {
        Map<String, List<OpenWindowJson>> week = new TreeMap<>();
        standing.hours()
                .week()
                .forEach((day, windows) -> week.put(
                        day.name(), windows.stream().map(OpenWindowJson::of).toList()));
        return new OpeningHoursJson(
                week,
                standing.hours().specialDays().stream().map(SpecialDayJson::of).toList(),
                standing.open(),
                standing.nextOpening(),
                standing.version());
    }

    OpeningHours hours() {
        Map<DayOfWeek, List<OpenWindow>> days = new EnumMap<>(DayOfWeek.class);
        Required.field(week, "week").forEach((name, windows) -> {
            DayOfWeek day = Objects.requireNonNull(Query.constant(DayOfWeek.class, name, "week." + name));
            days.put(day, OpenWindowJson.windows(windows, "week." + name));
        });
        return new OpeningHours(days, SpecialDayJson.days(specialDays));
    }

    long readVersion() {
        return Required.field(version, "version");
    }
}
