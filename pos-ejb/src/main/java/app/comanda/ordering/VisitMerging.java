package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Numbering;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.table.TableAfterMerge;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two parties become one, and two again. What the joining party has not paid goes to the bill of the other; each line
 * remembers where it came from, so that separating them gives back exactly that.
 */
@Stateless
public class VisitMerging {

    @Inject
    Visits visits;

    @Inject
    Orders orders;

    @Inject
    LineCarrying carrying;

    @Inject
    Outlets outlets;

    @Inject
    Numbering numbering;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param joiningId the party that joins
     * @param hostId the party whose bill goes on
     * @return the joining visit
     * @throws BusinessException {@code visit.itself}, {@code visit.unknown}, {@code visit.other-outlet}, {@code
     *     visit.closed}, {@code visit.merged}, {@code visit.joined}, or what {@link Joinable} refuses of an order
     */
    public Visit merge(UUID joiningId, UUID hostId, TableAfterMerge table) {
        visits.get(joiningId);
        if (joiningId.equals(hostId)) {
            throw BusinessException.invalid("visit.itself", "intoVisitId", "A party can't join itself.");
        }
        if (visits.find(hostId).isEmpty()) {
            throw BusinessException.invalid("visit.unknown", "intoVisitId", "There is no such visit.");
        }
        List<Visit> both = visits.lockAll(List.of(joiningId, hostId));
        Visit joining = pick(both, joiningId);
        Visit host = pick(both, hostId);
        requireMergeable(joining, host);
        List<UUID> mine = orders.idsOf(joiningId);
        List<UUID> theirs = orders.idsOf(hostId);
        List<UUID> all = new ArrayList<>(mine);
        all.addAll(theirs);
        List<Order> locked = orders.lockAll(all);
        List<Order> moving = open(locked, mine);
        moving.forEach(order -> Joinable.require(order, "id"));
        if (!moving.isEmpty()) {
            Order bill = openBill(open(locked, theirs)).orElseGet(() -> newBill(moving.get(0), host));
            moving.forEach(order -> join(order, bill));
            bill.seating().move(host, guests(host) + joining.covers());
        }
        joining.join(host, table);
        record("visit.merged", joining, joining.tableName(), host.tableName() + " " + table);
        return joining;
    }

    /**
     * The party is on its own again, with what it had ordered before.
     *
     * @return the party that is on its own again
     * @throws BusinessException {@code visit.not-merged}, {@code visit.closed}, {@code table.occupied} when others sit
     *     at its table by now, or what {@link Joinable} refuses of the common bill
     */
    public Visit unmerge(UUID joiningId) {
        UUID hostId = visits.get(joiningId).mergedInto().orElseThrow(VisitMerging::notMerged);
        List<Visit> both = visits.lockAll(List.of(joiningId, hostId));
        Visit joining = pick(both, joiningId);
        Visit host = pick(both, hostId);
        if (!joining.mergedInto().equals(Optional.of(hostId))) {
            throw notMerged();
        }
        requireTableFree(joining);
        List<Order> mine = orders.lockAll(orders.withTargets(orders.idsOf(joiningId)));
        joining.leaveOther();
        mine.stream()
                .filter(order -> order.progress().mergedInto().isPresent())
                .forEach(order -> separate(
                        order, Orders.byId(mine, order.progress().mergedInto().orElseThrow())));
        for (Order bill : orders.lockAll(orders.idsOf(hostId))) {
            if (bill.life().isTakingChanges()) {
                bill.seating().move(host, guests(host) - joining.covers());
            }
        }
        record("visit.unmerged", joining, host.tableName(), joining.tableName());
        return joining;
    }

    private void join(Order order, Order bill) {
        carrying.carry(order, bill, order.lines().stream().map(OrderLine::id).toList(), order.id());
        order.bill().mergeInto(bill);
    }

    private void separate(Order order, Order bill) {
        Joinable.require(bill, "id");
        order.bill().separate();
        carrying.carry(
                bill,
                order,
                bill.lines().stream()
                        .filter(line -> line.homeOrderId().equals(Optional.of(order.id())))
                        .map(OrderLine::id)
                        .toList(),
                null);
        if (bill.lines().isEmpty()) {
            bill.cancel("The parties were separated");
            outbox.publish(new OrderCancelled(bill.id(), bill.outletId(), bill.number(), "The parties were separated"));
        }
    }

    private void requireMergeable(Visit joining, Visit host) {
        if (!joining.outletId().equals(host.outletId())) {
            throw BusinessException.invalid(
                    "visit.other-outlet", "intoVisitId", "Only parties of one outlet can be joined.");
        }
        joining.requireOnItsOwn();
        try {
            host.requireOnItsOwn();
        } catch (BusinessException e) {
            throw new BusinessException(e.kind(), e.code(), String.valueOf(e.getMessage()), "intoVisitId");
        }
        if (!visits.joinedTo(joining.id()).isEmpty()) {
            throw new BusinessException(
                    Kind.CONFLICT, "visit.joined", "Others have joined this party. Join it the other way round.", "id");
        }
    }

    private void requireTableFree(Visit joining) {
        if (!joining.holdsTable() && visits.at(joining.tableId()).isPresent()) {
            throw new BusinessException(
                    Kind.CONFLICT,
                    "table.occupied",
                    "Others sit at table " + joining.tableName() + " by now. Seat them elsewhere first.",
                    "id");
        }
    }

    /** The newest bill that nobody has paid for; none when all are paid in full. */
    private static Optional<Order> openBill(List<Order> theirs) {
        List<Order> owing = theirs.stream()
                .filter(order -> order.balance().paid() == 0 || order.due() > 0)
                .toList();
        owing.forEach(order -> Joinable.require(order, "intoVisitId"));
        return owing.isEmpty() ? Optional.empty() : Optional.of(owing.get(owing.size() - 1));
    }

    private Order newBill(Order like, Visit host) {
        Instant now = clock.instant();
        Order bill = new Order(
                like,
                numbering.takeOrderNumber(host.outletId()),
                TenantContext.get(),
                outlets.get(host.outletId()).businessDate(now),
                now);
        bill.seating().move(host, guests(host));
        orders.add(bill);
        outbox.publish(OrderPlaced.of(bill));
        return bill;
    }

    private int guests(Visit host) {
        return host.covers()
                + visits.joinedTo(host.id()).stream().mapToInt(Visit::covers).sum();
    }

    private static List<Order> open(List<Order> locked, List<UUID> ids) {
        return locked.stream()
                .filter(order -> ids.contains(order.id()))
                .filter(order -> order.progress().isUnderWay())
                .toList();
    }

    private static Visit pick(List<Visit> both, UUID id) {
        return both.stream().filter(visit -> visit.id().equals(id)).findFirst().orElseThrow();
    }

    private static BusinessException notMerged() {
        return BusinessException.conflict("visit.not-merged", "This visit is not joined to another one.");
    }

    private void record(String action, Visit visit, String before, String after) {
        auditLog.record(Act.of(action, "visit", visit.id()).in(visit.outletId()).changed(before, after));
    }
}
