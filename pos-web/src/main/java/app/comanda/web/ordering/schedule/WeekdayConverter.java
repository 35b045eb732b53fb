package app.comanda.web.ordering.schedule;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import java.time.DayOfWeek;

/** Days in lists: a list forgets of which enum its values are. */
@FacesConverter("comanda.Weekday")
public class WeekdayConverter extends EnumConverter {

    public WeekdayConverter() {
        super(DayOfWeek.class);
    }
}
