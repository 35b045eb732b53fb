package app.comanda.ordering.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that is not like others: a holiday, or longer hours on New Year's Eve.
 *
 * @param name for people, e.g. Christmas
 * @param windows instead of the weekday's; none when the house is closed
 */
public record SpecialDay(LocalDate date, String name, List<OpenWindow> windows) {

    public SpecialDay {
        windows = List.copyOf(windows);
    }
}
