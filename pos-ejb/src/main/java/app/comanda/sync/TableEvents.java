package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.CourseFiring;
import app.comanda.ordering.LineSeating;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderHolding;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Orders;
import app.comanda.ordering.SeatRecording;
import app.comanda.ordering.Seating;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Does what was done at tables: guests come, move and leave, courses are fired, bills are put aside and split. */
@ApplicationScoped
class TableEvents {

    @EJB
    SeatRecording seatRecording;

    @EJB
    Seating seating;

    @Inject
    Visits visits;

    @Inject
    Orders orders;

    @EJB
    OrderTaking orderTaking;

    @EJB
    OrderHolding orderHolding;

    @EJB
    CourseFiring courseFiring;

    @EJB
    LineSeating lineSeating;

    @EJB
    BillSplitting billSplitting;

    /** What was done with an order; a second time it does nothing. */
    Effect ofOrder(JournalEvent event, JournalHead head, Doer doer) {
        if (event.kind().equals("order.split")) {
            return split(Bodies.read(event, TableBodies.Split.class), head, doer);
        }
        TableBodies.OfOrder body = Bodies.read(event, TableBodies.OfOrder.class);
        EventApplying.requireHere(body.outletId(), head);
        doer.requireKnown();
        Order order = orders.lockBill(Bodies.need(body.orderId(), "orderId"));
        UUID id = order.id();
        switch (event.kind()) {
            case "order.sent" -> orderTaking.send(id);
            case "course.fired" -> courseFiring.fire(id, Bodies.need(body.course(), "course"));
            case "course.held" -> courseFiring.hold(id, Bodies.need(body.course(), "course"));
            case "order.held" -> {
                if (order.progress().heldAt().isEmpty()) {
                    orderHolding.hold(id, body.label());
                }
            }
            case "order.recalled" -> {
                if (order.progress().heldAt().isPresent()) {
                    orderHolding.recall(id);
                }
            }
            case "order.joined" -> {
                if (order.progress().isSplit()) {
                    billSplitting.join(id, null);
                }
            }
            default -> throw EventRefused.kind(event.kind());
        }
        return Effect.on(id, head);
    }

    /** A line is another guest's; a second time it does nothing. */
    Effect seated(TableBodies.Seated body, JournalHead head, Doer doer) {
        EventApplying.requireHere(body.outletId(), head);
        doer.requireKnown();
        UUID id = orders.lockBill(Bodies.need(body.orderId(), "orderId")).id();
        lineSeating.seat(id, Bodies.need(body.lineId(), "lineId"), body.seat(), null);
        return Effect.on(id, head);
    }

    private Effect split(TableBodies.Split body, JournalHead head, Doer doer) {
        EventApplying.requireHere(body.outletId(), head);
        doer.requireKnown();
        UUID orderId = Bodies.need(body.orderId(), "orderId");
        List<Long> printed = body.totals();
        List<Long> made = billSplitting.record(orderId, body.plan(), body.ids()).stream()
                .map(BillPart::total)
                .toList();
        Effect effect = Effect.on(orderId, head);
        return made.equals(printed)
                ? effect
                : effect.marked(
                        Mark.of("sync.total", "The parts were printed as " + printed + ", and are " + made + "."));
    }

    /** What was done with a party; a second time it does nothing. */
    Effect ofVisit(JournalEvent event, Instant at, JournalHead head, Doer doer) {
        TableBodies.OfVisit body = Bodies.read(event, TableBodies.OfVisit.class);
        EventApplying.requireHere(body.outletId(), head);
        doer.requireKnown();
        UUID id = Bodies.need(body.visitId(), "visitId");
        Effect effect = Effect.without(head);
        switch (event.kind()) {
            case "visit.opened" -> {
                boolean known = visits.find(id).isPresent();
                Visit visit = seatRecording.open(
                        id,
                        head.outlet(),
                        Bodies.need(body.tableId(), "tableId"),
                        Bodies.need(body.covers(), "covers"),
                        at);
                return known || visit.holdsTable() ? effect : effect.marked(twoParties(visit));
            }
            case "visit.moved" -> seating.transfer(here(id, head), Bodies.need(body.tableId(), "tableId"), null);
            case "visit.counted" -> seating.count(here(id, head), Bodies.need(body.covers(), "covers"));
            case "visit.closed" -> {
                if (visits.get(id).closedAt().isEmpty()) {
                    seating.close(here(id, head));
                }
            }
            default -> throw EventRefused.kind(event.kind());
        }
        return effect;
    }

    /** The party itself, or the one that it joined; only in the terminal's outlet. */
    private UUID here(UUID visitId, JournalHead head) {
        Visit visit = visits.get(visitId);
        if (!visit.outletId().equals(head.outlet())) {
            throw BusinessException.notFound("visit.unknown", "There is no such visit.");
        }
        return visit.mergedInto().orElse(visitId);
    }

    private static Mark twoParties(Visit visit) {
        return Mark.of(
                "table.occupied",
                "Two tills seated guests at table " + visit.tableName()
                        + "; both bills are there now. Look who they are.");
    }
}
