package app.comanda.kitchen;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent;
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
import java.util.stream.Collectors;
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

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_number")
    private String orderNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_mode")
    private ServiceMode serviceMode;

    @Enumerated(EnumType.STRING)
    private State state;

    private String lines;

    private String voids;

    private String allergens;

    private @Nullable String items;

    private int sending;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    private @Nullable Notice notice;

    private @Nullable String note;

    private @Nullable Integer course;

    @Column(name = "table_name")
    private @Nullable String tableName;

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
        this.orderId = sent.orderId();
        this.orderNumber = sent.number();
        this.sending = sending;
        this.priority = Priority.NORMAL;
        this.items = Json.write(TicketItems.of(sent.lines(), stations, at).all());
        this.serviceMode = sent.serviceMode();
        this.state = State.NEW;
        this.lines = Json.write(sent.lines());
        this.voids = "[]";
        this.allergens = Json.write(allergens);
        this.note = sent.note();
        this.course = sent.course();
        this.tableName = sent.table();
        this.createdAt = at;
        this.changedAt = at;
    }

    private Ticket(Ticket like, List<LinesSent.SentLine> lines, Order order, int sending) {
        super(newId());
        this.outletId = like.outletId;
        this.sending = sending;
        this.priority = like.priority;
        this.items = Json.write(like.progress().only(lines).all());
        this.notice = like.notice().copy();
        this.serviceMode = like.serviceMode;
        this.state = like.state;
        this.lines = Json.write(lines);
        this.voids = like.voidsOf(lines);
        this.allergens = like.allergens;
        this.note = like.note;
        this.course = like.course;
        this.createdAt = like.createdAt;
        this.changedAt = like.changedAt;
        goTo(order, sending);
    }

    /** @throws BusinessException {@code ticket.transition}, conflict, naming the legal ones */
    void become(State next, Instant at) {
        Set<State> legal = LEGAL.getOrDefault(state, Set.of());
        if (!legal.contains(next)) {
            throw BusinessException.conflict(
                    "ticket.transition", "A ticket that is " + state + " can become one of " + legal + ".");
        }
        progress(progress().follow(next, at));
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
        progress(moved);
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
        return items == null
                ? TicketItems.asFarAs(state, lines(), changedAt)
                : new TicketItems(List.of(Json.read(items, TicketItem[].class)));
    }

    private void progress(TicketItems now) {
        items = Json.write(now.all());
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
    void reseat(Order order) {
        tableName = order.service().tableName().orElse(null);
        serve(order.serviceMode());
        seat(order.seating().seats());
    }

    /** @param seats whose the lines of its order are by now */
    void seat(Map<UUID, Optional<Integer>> seats) {
        lines = Json.write(lines().stream().map(line -> line.seated(seats)).toList());
    }

    /** How the guests want it by now. */
    void serve(ServiceMode mode) {
        serviceMode = mode;
    }

    /** All its lines are on this order now. */
    final void goTo(Order order, int asTicket) {
        orderId = order.id();
        orderNumber = order.number();
        sending = asTicket;
        tableName = order.service().tableName().orElse(null);
        serviceMode = order.serviceMode();
    }

    /** Some of its lines went to another order: as far cooked as this one, they are a ticket of that. */
    Ticket give(List<LinesSent.SentLine> going, Order order, int asTicket) {
        Ticket other = new Ticket(this, going, order, asTicket);
        List<LinesSent.SentLine> staying = new ArrayList<>(lines());
        staying.removeAll(going);
        voids = voidsOf(staying);
        progress(progress().only(staying));
        lines = Json.write(staying);
        return other;
    }

    private String voidsOf(List<LinesSent.SentLine> some) {
        Set<UUID> ids = some.stream().map(LinesSent.SentLine::lineId).collect(Collectors.toSet());
        return Json.write(
                voids().stream().filter(part -> ids.contains(part.lineId())).toList());
    }

    /**
     * Says what of it need not be cooked any more.
     *
     * @param quantities all that was voided of the order so far, by the lines as they were sent
     * @return whether that is news
     */
    boolean voided(Map<UUID, BigDecimal> quantities, Instant at) {
        String now = Json.write(lines().stream()
                .filter(line -> quantities.containsKey(line.lineId()))
                .map(line -> VoidedPart.of(line.lineId(), quantities.getOrDefault(line.lineId(), BigDecimal.ZERO)))
                .toList());
        if (now.equals(voids)) {
            return false;
        }
        voids = now;
        changedAt = at;
        return true;
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID orderId() {
        return orderId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    /** What cooks call it, e.g. {@code A2-000123/2}. */
    public String number() {
        return orderNumber + "/" + sending;
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

    public ServiceMode serviceMode() {
        return serviceMode;
    }

    public State state() {
        return state;
    }

    public List<LinesSent.SentLine> lines() {
        return List.of(Json.read(lines, LinesSent.SentLine[].class));
    }

    /** What was taken off the bill after it was sent. */
    public List<VoidedPart> voids() {
        return List.of(Json.read(voids, VoidedPart[].class));
    }

    /** Of those of its lines that have some. */
    public List<LineAllergens> allergens() {
        return List.of(Json.read(allergens, LineAllergens[].class));
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The course that all its lines belong to. */
    public Optional<Integer> course() {
        return Optional.ofNullable(course);
    }

    /** Where the food goes. */
    public Optional<String> tableName() {
        return Optional.ofNullable(tableName);
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
