package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.table.FloorPlans;
import app.comanda.ordering.table.Visits;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying whose a line is once it is on the order, whether or not the kitchen has it: guests change chairs. */
@Stateless
public class LineSeating {

    @Inject
    Orders orders;

    @Inject
    Visits visits;

    @Inject
    FloorPlans floorPlans;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    /**
     * The parts of a combo go together.
     *
     * @param seat null for the whole table
     * @param version the order's as last read; null to change it whatever happened since
     * @throws BusinessException {@code line.unknown}, {@code line.voided}, {@code order.seat} at {@code seat}, and what
     *     {@link app.comanda.ordering.life.OrderLife} refuses
     */
    public Order seat(UUID orderId, UUID lineId, @Nullable Integer seat, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        OrderLine line = order.line(lineId);
        requireRoom(order, seat);
        String before = words(line);
        if (order.seating().seat(lineId, seat)) {
            outbox.publish(new LineSeated(orderId, order.outletId(), lineId, seat));
            auditLog.record(Act.of("order.line-seated", "order", orderId)
                    .in(order.outletId())
                    .changed(before, words(line)));
        }
        return order;
    }

    /** Where more guests came than chairs stood at the table, somebody brought chairs. */
    private void requireRoom(Order order, @Nullable Integer seat) {
        int last = order.service()
                .visitId()
                .map(visits::get)
                .map(visit -> Math.max(
                        floorPlans.seatsAt(visit.tableId()),
                        order.service().covers().orElse(0)))
                .orElse(PortionReading.MOST_SEATS);
        if (seat != null && (seat < 1 || seat > last)) {
            throw BusinessException.invalid("order.seat", "seat", "Give a seat from 1 to " + last + ".");
        }
    }

    private static String words(OrderLine line) {
        Optional<Integer> seat = line.seat();
        return line.name() + ": " + (seat.isPresent() ? "seat " + seat.get() : "whole table");
    }
}
