package app.comanda.web.ordering.schedule;

import app.comanda.ordering.schedule.SpecialDay;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A weekday or a special day, before it is right. */
public class DayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable DayOfWeek weekday;
    private @Nullable LocalDate date;
    private String name = "";
    private String hours = "";

    DayForm(@Nullable DayOfWeek weekday, String hours) {
        this.weekday = weekday;
        this.hours = hours;
    }

    static DayForm of(SpecialDay day) {
        DayForm form = new DayForm(null, WrittenHours.write(day.windows()));
        form.date = day.date();
        form.name = day.name();
        return form;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }
}
