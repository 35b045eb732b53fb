package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Required;
import app.comanda.ordering.schedule.SpecialDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A holiday, or a day with other hours; without windows the house is closed. */
public record SpecialDayJson(
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable List<OpenWindowJson> windows) {

    static SpecialDayJson of(SpecialDay day) {
        return new SpecialDayJson(
                day.date(),
                day.name(),
                day.windows().stream().map(OpenWindowJson::of).toList());
    }

    static List<SpecialDay> days(@Nullable List<SpecialDayJson> days) {
        if (days == null) {
            return List.of();
        }
        return IntStream.range(0, days.size())
                .mapToObj(i -> days.get(i).day("specialDays[" + i + "]."))
                .toList();
    }

    private SpecialDay day(String field) {
        return new SpecialDay(
                Required.field(date, field + "date"),
                Required.field(name, field + "name"),
                OpenWindowJson.windows(windows, field + "windows"));
    }
}
