package app.comanda.ordering.table;

import app.comanda.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A party of two at table 7, of eight seats. */
public final class SampleVisit {

    private SampleVisit() {}

    public static Visit seated() {
        TableDetails seven = new TableDetails(null, "7", 8, TableShape.SQUARE, 0, 0, 8, 8);
        FloorPlan hall = new FloorPlan(Ids.next(), new FloorPlanDetails("Hall", 0, List.of(seven)));
        return new Visit(
                hall.tables().get(0),
                2,
                new Server(Ids.next(), "Wati"),
                LocalDate.of(2026, 11, 25),
                Instant.parse("2026-11-25T12:00:00Z"));
    }
}
