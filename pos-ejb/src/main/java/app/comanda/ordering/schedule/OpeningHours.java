package app.comanda.ordering.schedule;

import app.comanda.kernel.BusinessException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours of an outlet, by its own clock.
 *
 * @param week a weekday that is missing or has no window is a day off; when the whole week is empty and there is no
 *     special day, the house has not said its hours and counts as always open
 * @param specialDays instead of their weekday
 */
public record OpeningHours(Map<DayOfWeek, List<OpenWindow>> week, List<SpecialDay> specialDays) {

    private static final int MOST_WINDOWS_A_DAY = 6;
    private static final int MOST_SPECIAL_DAYS = 400;
    private static final int LONGEST_NAME = 60;

    /** How far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 60;

    public static final OpeningHours NOT_SAID = new OpeningHours(Map.of(), List.of());

    /** @throws BusinessException {@code hours.overlap}, {@code hours.too-many}, {@code hours.day-twice}, {@code hours.name} */
    public OpeningHours {
        Map<DayOfWeek, List<OpenWindow>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, windows) -> days.put(day, checked(windows, "week." + day)));
        week = Map.copyOf(days);
        specialDays = specialDays.stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
        requireSpecialDays(specialDays);
    }

    private static List<OpenWindow> checked(List<OpenWindow> windows, String field) {
        if (windows.size() > MOST_WINDOWS_A_DAY) {
            throw BusinessException.invalid(
                    "hours.too-many", field, "A day has at most " + MOST_WINDOWS_A_DAY + " times.");
        }
        OpenWindow.requireApart(windows, field);
        return windows.stream().sorted(Comparator.comparing(OpenWindow::from)).toList();
    }

    private static void requireSpecialDays(List<SpecialDay> days) {
        if (days.size() > MOST_SPECIAL_DAYS) {
            throw BusinessException.invalid(
                    "hours.too-many", "specialDays", "There are at most " + MOST_SPECIAL_DAYS + " special days.");
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String field = "specialDays[" + i + "]";
            SpecialDay day = days.get(i);
            if (!seen.add(day.date())) {
                throw BusinessException.invalid("hours.day-twice", field + ".date", day.date() + " is there twice.");
            }
            if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
                throw BusinessException.invalid(
                        "hours.name", field + ".name", "A special day has a name of at most 60 characters.");
            }
            checked(day.windows(), field + ".windows");
        }
    }

    public boolean areSaid() {
        return !specialDays.isEmpty() || week.values().stream().anyMatch(windows -> !windows.isEmpty());
    }

    public boolean openAt(Instant moment, ZoneId zone) {
        return !areSaid() || openTimeAt(moment, zone).isPresent();
    }

    /** The stretch that the moment lies in. */
    Optional<OpenTime> openTimeAt(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(date -> on(date, zone).stream())
                .filter(time -> time.contains(moment))
                .findFirst();
    }

    /** When the house opens next; empty when it does not within {@value #DAYS_AHEAD} days. */
    public Optional<Instant> nextOpening(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return Stream.iterate(today, date -> date.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(date -> on(date, zone).stream())
                .map(OpenTime::from)
                .filter(from -> from.isAfter(moment))
                .findFirst();
    }

    /** The stretches that begin on that date, in order. */
    public List<OpenTime> on(LocalDate date, ZoneId zone) {
        return windows(date).stream().map(window -> window.on(date, zone)).toList();
    }

    public List<OpenWindow> windows(LocalDate date) {
        return specialDays.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(SpecialDay::windows)
                .orElseGet(() -> week.getOrDefault(date.getDayOfWeek(), List.of()));
    }
}
