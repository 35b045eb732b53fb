package app.comanda.kitchen;

import app.comanda.kernel.BusinessException;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.ordering.Order;
import app.comanda.ordering.ServiceMode;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one sending of an order asks the kitchen to cook. */
@Entity
@Table(name = "kitchen_ticket")
public class Ticket extends TenantOwned {

    /** SERVED tickets are bumped off the screen; READY ones may be recalled. */
    public enum State {
        NEW,
        COOKING,
        READY,
        SERVED,
        CANCELLED
    }

    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.NEW, EnumSet.of(State.COOKING, State.READY, State.CANCELLED),
            State.COOKING, EnumSet.of(State.NEW, State.READY, State.CANCELLED),
            State.READY, EnumSet.of(State.COOKING, State.SERVED, State.CANCELLED),
            State.SERVED, EnumSet.of(State.READY),
            State.CANCELLED, EnumSet.noneOf(State.class));

    @Column(name = "outlet_id")
    private UUID outletId;

    @Embedded
    private TicketOrder order;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Dishes dishes;

    private int sending;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    private @Nullable Notice notice;

    private @Nullable String note;

    private @Nullable Integer course;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Ticket() {}

    /**
     * @param sending the how-manieth ticket of its order, from 1
     * @param allergens of those of its lines that have some
     */
    Ticket(LinesSent sent, int sending, Stations stations, List<LineAllergens> allergens, Instant at) {
        super(newId());
        this.outletId = sent.outletId();
        this.order = new TicketOrder(sent);
        this.sending = sending;
        this.priority = Priority.NORMAL;
        this.dishes = new Dishes(sent.lines(), stations, allergens, at);
        this.state = State.NEW;
        this.note = sent.note();
        this.course = sent.course();
        this.createdAt = at;
        this.changedAt = at;
    }

    private Ticket(Ticket like, Dishes dishes, Order order, int sending) {
        super(newId());
        this.outletId = like.outletId;
        this.order = new TicketOrder(order);
        this.sending = sending;
        this.priority = like.priority;
        this.dishes = dishes;
        this.notice = like.notice().copy();
        this.state = like.state;
        this.note = like.note;
        this.course = like.course;
        this.createdAt = like.createdAt;
        this.changedAt = like.changedAt;
    }

    /** @throws BusinessException {@code ticket.transition}, conflict, naming the legal ones */
    void become(State next, Instant at) {
        Set<State> legal = LEGAL.getOrDefault(state, Set.of());
        if (!legal.contains(next)) {
            throw BusinessException.conflict(
                    "ticket.transition", "A ticket that is " + state + " can become one of " + legal + ".");
        }
        dishes.become(progress().follow(next, at));
        state = next;
        changedAt = at;
    }

    /**
     * Some of its lines are so far now, and the ticket with them.
     *
     * @throws BusinessException {@code ticket.transition} when it has left the kitchen, {@code ticket.line-unknown} when
     *     the move concerns none of its lines
     */
    void move(ItemMove move, Instant at) {
        if (state == State.SERVED || state == State.CANCELLED) {
            throw BusinessException.conflict(
                    "ticket.transition", "The lines of a ticket that is " + state + " stay as they are.");
        }
        if (!progress().has(move::concerns)) {
            throw BusinessException.notFound("ticket.line-unknown", "This ticket has no such line.");
        }
        TicketItems moved = progress().become(move::concerns, move.to(), at);
        dishes.become(moved);
        state = moved.progress();
        changedAt = at;
    }

    void prioritise(Priority to) {
        priority = to;
    }

    /** @return whether nobody had seen it before */
    boolean acknowledge(String by, Instant at) {
        return notice().acknowledge(by, at);
    }

    /** @return whether it waits unseen and that was not said before; who cooks it has seen it */
    boolean escalate(Instant at) {
        return state == State.NEW && notice().escalate(at);
    }

    private TicketItems progress() {
        return dishes.progress(state, changedAt);
    }

    /** A cancelled order's tickets leave the screen; what was served stays served. @return whether it was open */
    boolean cancel(Instant at) {
        if (state == State.SERVED || state == State.CANCELLED) {
            return false;
        }
        become(State.CANCELLED, at);
        return true;
    }

    /** The order's guests have moved, also from chair to chair, or want it another way. */
    void reseat(Order its) {
        order = new TicketOrder(its);
        dishes.seat(its.seating().seats());
    }

    /** @param seats whose the lines of its order are by now */
    void seat(Map<UUID, Optional<Integer>> seats) {
        dishes.seat(seats);
    }

    /** How the guests want it by now. */
    void serve(ServiceMode mode) {
        order.serve(mode);
    }

    /** All its lines are on this order now. */
    void goTo(Order other, int asTicket) {
        order = new TicketOrder(other);
        sending = asTicket;
    }

    /** Some of its lines went to another order: as far cooked as this one, they are a ticket of that. */
    Ticket give(List<SentLine> going, Order other, int asTicket) {
        Ticket theirs = new Ticket(this, dishes.only(going, progress()), other, asTicket);
        List<SentLine> staying = new ArrayList<>(dishes.lines());
        staying.removeAll(going);
        dishes = dishes.only(staying, progress());
        return theirs;
    }

    /**
     * Says what of it need not be cooked any more.
     *
     * @param quantities all that was voided of the order so far, by the lines as they were sent
     * @return whether that is news
     */
    boolean voided(Map<UUID, BigDecimal> quantities, Instant at) {
        boolean news = dishes.voided(quantities);
        if (news) {
            changedAt = at;
        }
        return news;
    }

    public UUID outletId() {
        return outletId;
    }

    public TicketOrder order() {
        return order;
    }

    /** What cooks call it, e.g. {@code A2-000123/2}. */
    public String number() {
        return order.number() + "/" + sending;
    }

    public Priority priority() {
        return priority;
    }

    /** EclipseLink makes none where all its columns are null. */
    public final Notice notice() {
        if (notice == null) {
            notice = new Notice();
        }
        return notice;
    }

    /** Station and state of each line. */
    public List<TicketItem> items() {
        return progress().all();
    }

    public State state() {
        return state;
    }

    public Dishes dishes() {
        return dishes;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The course that all its lines belong to. */
    public Optional<Integer> course() {
        return Optional.ofNullable(course);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
