package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.table.DiningTable;
import app.comanda.ordering.table.FloorPlans;
import app.comanda.ordering.table.TableAfterMerge;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Books which guests a device seated while nobody could be asked: they sit there, whoever else was seated meanwhile. */
@Stateless
public class SeatRecording {

    @Inject
    FloorPlans floorPlans;

    @Inject
    Visits visits;

    @Inject
    Serving serving;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    /**
     * Seats a party, unless it was seated before. Where another one sits at the table it joins that one.
     *
     * @param visitId chosen by the device
     * @param outletId of the device
     * @throws BusinessException {@code table.unknown} when the outlet has no such table, {@code visit.covers}
     */
    public Visit open(UUID visitId, UUID outletId, UUID tableId, int covers, Instant at) {
        Optional<Visit> known = visits.find(visitId);
        if (known.isPresent()) {
            return known.get();
        }
        DiningTable table = floorPlans.table(tableId);
        if (!table.outletId().equals(outletId)) {
            throw BusinessException.invalid("table.unknown", "tableId", "There is no such table.");
        }
        Optional<Visit> sitting = visits.at(tableId);
        Visit visit = new Visit(
                visitId, table, covers, serving.myself(), outlets.get(outletId).businessDate(at), at);
        sitting.ifPresent(first -> visit.join(visits.get(first.mergedInto().orElse(first.id())), TableAfterMerge.FREE));
        visits.add(visit);
        auditLog.record(Act.of("visit.opened", "visit", visitId)
                .in(outletId)
                .changed(null, covers + " at " + visit.tableName() + ", " + visit.serverName() + ", journal"));
        return visit;
    }
}
