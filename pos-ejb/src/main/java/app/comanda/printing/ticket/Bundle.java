package app.comanda.printing.ticket;

import app.comanda.printing.job.JobKind;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.ticket.ToldLine.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kitchen is told on one slip.
 *
 * @param before with CHANGE: where it was to go until now
 */
record Bundle(
        JobKind kind, List<Portion> portions, @Nullable Place before) {

    /** What of it concerns the stations of this printer. */
    Bundle at(Printer printer) {
        return new Bundle(
                kind,
                portions.stream()
                        .filter(portion -> printer.tickets().covers(portion.stationId()))
                        .toList(),
                before);
    }
}
