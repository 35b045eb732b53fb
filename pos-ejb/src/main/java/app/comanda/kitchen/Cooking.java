package app.comanda.kitchen;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.CookingView;
import app.comanda.ordering.CourseFiring;
import app.comanda.ordering.CourseState;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesVoided;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderCancelled;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Orders;
import app.comanda.ordering.OrdersToCook;
import app.comanda.ordering.Preparation;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What cooks do: see tickets, start them, finish them, hand them out. */
@Stateless
public class Cooking {

    @Inject
    Tickets tickets;

    @Inject
    Orders orders;

    @Inject
    OrdersToCook ordersToCook;

    @Inject
    OrderTaking orderTaking;

    @Inject
    CourseFiring courseFiring;

    @Inject
    Following following;

    @Inject
    Clock clock;

    /** Messages may overtake each other: what was cancelled meanwhile is not cooked. */
    public void take(LinesSent sent) {
        CookingView order = ordersToCook.lock(sent.orderId());
        if (order.preparation() == Preparation.CANCELLED) {
            return;
        }
        Ticket ticket = new Ticket(sent, order.serviceMode(), clock.instant());
        if (!order.voided().isEmpty()) {
            ticket.voided(order.voided(), clock.instant());
        }
        tickets.add(ticket);
        if (sent.lines().stream().anyMatch(line -> !order.lines().contains(line.lineId()))) {
            following.follow(ticket);
        }
    }

    /** The ticket keeps its lines and says what of them is void. Taken from the order, so that it may be said twice. */
    public void takeOff(LinesVoided voided) {
        Order order = orders.lock(voided.orderId());
        tickets.ofOrder(order.id()).forEach(ticket -> ticket.voided(order.voidedQuantities(), clock.instant()));
    }

    public void cancel(OrderCancelled cancelled) {
        tickets.ofOrder(cancelled.orderId()).forEach(ticket -> ticket.cancel(clock.instant()));
    }

    /** The tickets on the screen of an outlet's kitchen. */
    public List<Ticket> open(UUID outletId) {
        if (!TenantContext.get().mayWorkIn(outletId)) {
            throw BusinessException.notFound("outlet.unknown", "There is no such outlet.");
        }
        return tickets.open(outletId);
    }

    /**
     * Moves a ticket on, and its order with it: PREPARING when its first ticket is started, READY when its last is.
     *
     * @param version what the screen showed; refused when another screen was quicker
     */
    public Ticket advance(UUID ticketId, Ticket.State next, @Nullable Long version) {
        UUID orderId = tickets.orderOf(ticketId);
        orders.lock(orderId);
        Ticket ticket = tickets.lock(ticketId);
        if (version != null && version != ticket.version()) {
            throw BusinessException.conflict("changed.meanwhile", "Another screen changed this ticket a moment ago.");
        }
        if (!ticket.orderId().equals(orderId)) {
            throw BusinessException.conflict("changed.meanwhile", "This ticket went to another order a moment ago.");
        }
        ticket.become(next, clock.instant());
        progress(orderId);
        ticket.course().ifPresent(course -> progress(orderId, course));
        return ticket;
    }

    private void progress(UUID orderId) {
        List<Ticket.State> states =
                tickets.ofOrder(orderId).stream().map(Ticket::state).toList();
        if (states.stream().allMatch(Cooking::isDone)) {
            orderTaking.prepared(orderId, Preparation.READY);
        } else if (states.stream().anyMatch(state -> state != Ticket.State.NEW)) {
            orderTaking.prepared(orderId, Preparation.PREPARING);
        }
    }

    private void progress(UUID orderId, int course) {
        boolean done = tickets.ofOrder(orderId).stream()
                .filter(ticket -> ticket.course().equals(Optional.of(course)))
                .allMatch(ticket -> isDone(ticket.state()));
        courseFiring.cooked(orderId, course, done ? CourseState.READY : CourseState.FIRE);
    }

    private static boolean isDone(Ticket.State state) {
        return state == Ticket.State.READY || state == Ticket.State.SERVED || state == Ticket.State.CANCELLED;
    }
}
