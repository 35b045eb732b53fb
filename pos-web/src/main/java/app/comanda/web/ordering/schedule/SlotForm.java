package app.comanda.web.ordering.schedule;

import app.comanda.ordering.schedule.OpenWindow;
import app.comanda.ordering.schedule.SlotWindow;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A row of slots, before it is right. */
public class SlotForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()));
    private String hours = "12:00–14:00";
    private int minutes = 15;
    private int capacity = 5;

    static SlotForm of(SlotWindow window) {
        SlotForm form = new SlotForm();
        form.days = new ArrayList<>(window.days().stream().sorted().toList());
        form.hours = WrittenHours.write(List.of(new OpenWindow(window.from(), window.until())));
        form.minutes = window.minutes();
        form.capacity = window.capacity();
        return form;
    }

    /** One for each stretch of time that is written in the row. */
    List<SlotWindow> windows() {
        return WrittenHours.parse(hours, "slotHours").stream()
                .map(window -> new SlotWindow(Set.copyOf(days), window.from(), window.until(), minutes, capacity))
                .toList();
    }

    public List<DayOfWeek> getDays() {
        return days;
    }

    public void setDays(List<DayOfWeek> days) {
        this.days = days;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getCapacity() {
        return capacity;
    }

    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }
}
