package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.table.DiningTable;
import app.comanda.ordering.table.FloorPlans;
import app.comanda.ordering.table.Server;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seating guests, moving them, counting them, seeing them off. */
@Stateless
public class Seating {

    @Inject
    FloorPlans floorPlans;

    @Inject
    Visits visits;

    @Inject
    Orders orders;

    @Inject
    Employees employees;

    @Inject
    Serving serving;

    @Inject
    Outlets outlets;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param covers guests, 1 to 99
     * @param serverId who looks after them; null for the caller
     * @throws BusinessException {@code table.unknown}, {@code table.occupied}, {@code visit.covers}, {@code
     *     staff.unknown}, each naming its field
     */
    public Visit open(UUID tableId, int covers, @Nullable UUID serverId) {
        DiningTable table = freeTable(tableId, "Its party has not left yet.");
        Server server = server(serverId, table.outletId());
        Instant now = clock.instant();
        Visit visit =
                new Visit(table, covers, server, outlets.get(table.outletId()).businessDate(now), now);
        visits.add(visit);
        record("visit.opened", visit, null, covers + " at " + visit.tableName() + ", " + server.name());
        return visit;
    }

    /** Also in the bills that are open. */
    public Visit count(UUID visitId, int covers) {
        Visit visit = visits.lock(visitId);
        int before = visit.covers();
        visit.count(covers);
        UUID host = visit.mergedInto().orElse(visitId);
        tellBills(visits.get(host));
        record("visit.covers", visit, "" + before, "" + covers);
        return visit;
    }

    /**
     * To another table, into other hands, or both.
     *
     * @param tableId null to stay
     * @param serverId null to keep who looks after them
     */
    public Visit transfer(UUID visitId, @Nullable UUID tableId, @Nullable UUID serverId) {
        Visit visit = visits.lock(visitId);
        if (tableId == null && serverId == null) {
            throw BusinessException.invalid("json.missing", "tableId", "Say to which table or to whom.");
        }
        if (serverId != null) {
            String before = visit.serverName();
            visit.handTo(server(serverId, visit.outletId()));
            record("visit.handed-over", visit, before, visit.serverName());
        }
        if (tableId != null && !tableId.equals(visit.tableId())) {
            DiningTable table = freeTable(tableId, "Another party sits there. Merge the two visits instead.");
            if (!table.outletId().equals(visit.outletId())) {
                throw BusinessException.invalid("table.other-outlet", "tableId", "That table is in another outlet.");
            }
            String before = visit.tableName();
            visit.moveTo(table);
            tellBills(visit);
            record("visit.moved", visit, before, visit.tableName());
        }
        return visit;
    }

    /**
     * The guests leave, and those who joined them too.
     *
     * @throws BusinessException {@code visit.unpaid} naming what is not paid
     */
    public Visit close(UUID visitId) {
        Visit visit = visits.lock(visitId);
        visit.requireOnItsOwn();
        List<Visit> leaving = new ArrayList<>(visits.joinedTo(visitId));
        leaving.add(visit);
        Instant now = clock.instant();
        for (Visit party : leaving) {
            orders.lockAll(orders.idsOf(party.id())).forEach(this::finish);
            party.close(now);
        }
        record("visit.closed", visit, null, null);
        return visit;
    }

    private void finish(Order order) {
        if (!order.progress().isUnderWay()) {
            return;
        }
        if (order.lines().isEmpty()) {
            order.cancel("The party left without ordering");
            outbox.publish(new OrderCancelled(
                    order.id(), order.outletId(), order.number(), "The party left without ordering"));
        } else if (order.due() > 0) {
            throw new BusinessException(
                    Kind.CONFLICT, "visit.unpaid", "Order " + order.number() + " is not paid yet.", "id");
        }
    }

    private DiningTable freeTable(UUID tableId, String otherwise) {
        DiningTable table = floorPlans.table(tableId);
        if (visits.at(tableId).isPresent()) {
            throw new BusinessException(
                    Kind.CONFLICT, "table.occupied", "Table " + table.name() + " is taken. " + otherwise, "tableId");
        }
        return table;
    }

    /** What is open is carried to where they sit now; what was closed stays as it was sold. */
    private void tellBills(Visit visit) {
        int guests = visit.covers()
                + visits.joinedTo(visit.id()).stream().mapToInt(Visit::covers).sum();
        for (Order order : orders.lockAll(orders.idsOf(visit.id()))) {
            if (order.life().allows(OrderAct.MOVE)) {
                boolean moved = !order.service().tableName().equals(Optional.of(visit.tableName()));
                long before = order.total();
                order.seating().move(visit, guests);
                if (order.total() != before) {
                    auditLog.record(Act.of("order.charge-decided", "order", order.id())
                            .in(order.outletId())
                            .changed("total " + before, "total " + order.total()));
                }
                if (moved) {
                    outbox.publish(new OrderReseated(order.id(), order.outletId(), visit.tableName()));
                }
            }
        }
    }

    private Server server(@Nullable UUID id, UUID outletId) {
        if (id == null) {
            return serving.myself();
        }
        return employees
                .find(id)
                .filter(Employee::isActive)
                .filter(person ->
                        person.outletIds().isEmpty() || person.outletIds().contains(outletId))
                .map(person -> new Server(person.id(), person.name()))
                .orElseThrow(() -> BusinessException.invalid(
                        "staff.unknown", "serverId", "Nobody of this id works in this outlet."));
    }

    private void record(String action, Visit visit, @Nullable String before, @Nullable String after) {
        auditLog.record(Act.of(action, "visit", visit.id()).in(visit.outletId()).changed(before, after));
    }
}
