package app.comanda.web.ordering.schedule;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.schedule.HoursStanding;
import app.comanda.ordering.schedule.OpenWindow;
import app.comanda.ordering.schedule.OpeningHours;
import app.comanda.ordering.schedule.OrderingTimes;
import app.comanda.ordering.schedule.SpecialDay;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The week of an outlet, its holidays and days with other hours. */
@Named
@ViewScoped
public class HoursPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OrderingTimes times;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private List<DayForm> week = List.of();
    private List<DayForm> specialDays = new ArrayList<>();
    private long version;
    private boolean said;
    private boolean open;
    private @Nullable Instant nextOpening;

    @PostConstruct
    void read() {
        show(times.hours(workplace.outlet()));
    }

    private void show(HoursStanding standing) {
        OpeningHours hours = standing.hours();
        week = Stream.of(DayOfWeek.values())
                .map(day -> new DayForm(day, WrittenHours.write(hours.week().getOrDefault(day, List.of()))))
                .toList();
        specialDays =
                new ArrayList<>(hours.specialDays().stream().map(DayForm::of).toList());
        version = standing.version();
        said = hours.areSaid();
        open = standing.open();
        nextOpening = standing.nextOpening();
    }

    public void addDay() {
        specialDays.add(new DayForm(null, ""));
    }

    public void removeDay(DayForm day) {
        specialDays.remove(day);
    }

    /** Monday's hours for every day until Friday. */
    public void likeMonday() {
        week.stream().limit(5).forEach(day -> day.setHours(week.get(0).getHours()));
    }

    public void save() {
        show(times.setHours(workplace.outlet(), hours(), version));
        texts.tell("hours.saved");
    }

    private OpeningHours hours() {
        Map<DayOfWeek, List<OpenWindow>> days = new EnumMap<>(DayOfWeek.class);
        for (DayForm day : week) {
            DayOfWeek weekday = java.util.Objects.requireNonNull(day.getWeekday());
            days.put(weekday, WrittenHours.parse(day.getHours(), "week." + weekday));
        }
        return new OpeningHours(
                days, specialDays.stream().map(HoursPage::special).toList());
    }

    private static SpecialDay special(DayForm form) {
        LocalDate date = form.getDate();
        if (date == null) {
            throw BusinessException.invalid("date.malformed", "date", "Write the date as 2026-12-31.");
        }
        return new SpecialDay(date, form.getName().strip(), WrittenHours.parse(form.getHours(), "specialHours"));
    }

    public List<DayForm> getWeek() {
        return week;
    }

    public List<DayForm> getSpecialDays() {
        return specialDays;
    }

    public boolean isSaid() {
        return said;
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable Instant getNextOpening() {
        return nextOpening;
    }
}
