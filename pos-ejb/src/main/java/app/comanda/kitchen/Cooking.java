package app.comanda.kitchen;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PriceBooks;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
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
import app.comanda.tenancy.Outlets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What cooks do: see tickets, start them, finish them, hand them out. */
@Stateless
public class Cooking {

    /** Tickets; further back nobody looks for a mistake. */
    private static final int CALLED_BACK_AT_MOST = 50;

    @Inject
    Tickets tickets;

    @Inject
    Orders orders;

    @Inject
    OrdersToCook ordersToCook;

    @EJB
    OrderTaking orderTaking;

    @EJB
    CourseFiring courseFiring;

    @Inject
    Following following;

    @Inject
    PriceBooks priceBooks;

    @Inject
    Outlets outlets;

    @Inject
    TicketNews news;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** One by itself. */
    public void take(LinesSent sent) {
        take(look(List.of(sent)), sent);
    }

    /** What must be known before tickets are made of these; their orders stay as they are until then. */
    public BeforeCooking look(List<LinesSent> sent) {
        Map<UUID, CookingView> views =
                ordersToCook.lock(sent.stream().map(LinesSent::orderId).toList());
        return new BeforeCooking(views, tickets.placesOfNext(sent));
    }

    /** Messages may overtake each other: what was cancelled meanwhile is not cooked. */
    public void take(BeforeCooking known, LinesSent sent) {
        CookingView order = known.order(sent);
        if (order.preparation() == Preparation.CANCELLED) {
            return;
        }
        Instant now = clock.instant();
        TicketPlace place = known.takePlace(sent);
        Ticket ticket = new Ticket(sent, place.sending(), place.stations(), allergensOf(sent), now);
        ticket.serve(order.serviceMode());
        if (!order.voided().isEmpty()) {
            ticket.voided(order.voided(), now);
        }
        if (sent.lines().stream().anyMatch(line -> line.seated(order.lines()) != line)) {
            ticket.seat(order.lines());
        }
        tickets.add(ticket);
        if (sent.lines().stream().anyMatch(line -> !order.lines().containsKey(line.lineId()))) {
            following.follow(ticket);
        }
        news.changed(ticket);
        place.escalateAfter()
                .ifPresent(after ->
                        outbox.publishAt(new AcknowledgementDue(ticket.id(), ticket.outletId()), now.plus(after)));
    }

    private List<LineAllergens> allergensOf(LinesSent sent) {
        PriceBook book = priceBooks.current(sent.outletId());
        return sent.lines().stream()
                .flatMap(line -> book.find(line.itemId()).stream()
                        .map(item ->
                                new LineAllergens(line.lineId(), item.label().allergens())))
                .filter(line -> !line.allergens().isEmpty())
                .toList();
    }

    /** The ticket keeps its lines and says what of them is void. Taken from the order, so that it may be said twice. */
    public void takeOff(LinesVoided voided) {
        Order order = orders.lock(voided.orderId());
        tickets.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.voided(order.cooking().voidedQuantities(), clock.instant()))
                .forEach(news::changed);
    }

    public void cancel(OrderCancelled cancelled) {
        tickets.ofOrder(cancelled.orderId()).stream()
                .filter(ticket -> ticket.cancel(clock.instant()))
                .forEach(news::changed);
    }

    public Ticket ticket(UUID id) {
        return tickets.get(id);
    }

    /** The tickets on the screen of an outlet's kitchen. */
    public List<Ticket> open(UUID outletId) {
        outlets.get(outletId);
        return tickets.open(outletId, clock.instant());
    }

    /** What was cooked last, newest first. */
    public List<Ticket> done(UUID outletId) {
        outlets.get(outletId);
        return tickets.done(outletId, CALLED_BACK_AT_MOST);
    }

    /** What guests who wait look at. */
    public StatusBoard board(UUID outletId) {
        return StatusBoard.of(open(outletId), clock.instant());
    }

    /**
     * Moves a ticket on, and its order with it: PREPARING when its first ticket is started, READY when its last is.
     *
     * @param version what the screen showed; refused when another screen was quicker
     */
    public Ticket advance(UUID ticketId, Ticket.State next, @Nullable Long version) {
        return change(ticketId, version, ticket -> ticket.become(next, clock.instant()));
    }

    /**
     * Moves some of its lines on, or back; when all are done the ticket is ready.
     *
     * @param version as for {@link #advance}; left out, two stations do not hinder each other
     */
    public Ticket advance(UUID ticketId, ItemMove move, @Nullable Long version) {
        return change(ticketId, version, ticket -> ticket.move(move, clock.instant()));
    }

    /** Puts a ticket before the others, or back in its row. */
    public Ticket prioritise(UUID ticketId, Priority priority) {
        return change(ticketId, null, ticket -> ticket.prioritise(priority));
    }

    private Ticket change(UUID ticketId, @Nullable Long version, Consumer<Ticket> how) {
        UUID orderId = tickets.orderOf(ticketId);
        orders.lock(orderId);
        Ticket ticket = tickets.lock(ticketId);
        if (version != null && version != ticket.version()) {
            throw BusinessException.conflict("changed.meanwhile", "Another screen changed this ticket a moment ago.");
        }
        if (!ticket.order().id().equals(orderId)) {
            throw BusinessException.conflict("changed.meanwhile", "This ticket went to another order a moment ago.");
        }
        Ticket.State before = ticket.state();
        how.accept(ticket);
        if (ticket.state() != before) {
            progress(orderId);
            ticket.course().ifPresent(course -> progress(orderId, course));
        }
        news.changed(ticket);
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
