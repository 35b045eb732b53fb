package app.comanda.ordering;

import app.comanda.catalog.Channel;
import app.comanda.catalog.PriceBook;
import app.comanda.device.Numbers;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.OrderLife;
import app.comanda.ordering.life.OrderMark;
import app.comanda.ordering.schedule.Admitted;
import app.comanda.ordering.table.Visit;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.Charge;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.Pricing;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order: its lines, what they come to, how far food and money have come. Amounts in minor units. */
@Entity
@Table(name = "orders")
public class Order extends TenantOwned {

    static final int MOST_LINES = 500;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "taken_by")
    private String takenBy;

    private String number;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_mode")
    private ServiceMode serviceMode;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Preparation preparation;

    @Embedded
    private Account account = new Account();

    private String currency;

    private String terms;

    /** One sale asks five times for the terms. */
    private transient @Nullable ReadTerms readTerms;

    private String taxes;

    private int parts;

    /** So that a change of a line raises the version even where it changes no sum. */
    private int reckonings;

    private @Nullable String note;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "price_book_version")
    private long priceBookVersion;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    private @Nullable Integer covers;

    @Column(name = "table_name")
    private @Nullable String tableName;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    private String courses = "[]";

    private @Nullable String owner;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "held_by")
    private @Nullable String heldBy;

    @Column(name = "hold_label")
    private @Nullable String holdLabel;

    @Column(name = "scheduled_for")
    private @Nullable Instant scheduledFor;

    @Column(name = "slot_at")
    private @Nullable Instant slotAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private List<OrderLine> lines = new ArrayList<>();

    /** For JPA. */
    protected Order() {}

    Order(PriceBook book, OrderRequest request, Numbers numbers, TenantContext by, Instant placedAt) {
        super(newId());
        this.outletId = book.outletId();
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.takenBy = by.actor();
        this.number = numbers.order();
        this.receiptNumber = numbers.receipt().orElse(null);
        this.serviceMode = request.serviceMode();
        this.channel = request.channel();
        this.preparation = Preparation.PLACED;
        this.currency = book.currency();
        this.note = request.note();
        this.businessDate = book.businessDate(placedAt);
        this.placedAt = placedAt;
        this.priceBookVersion = book.version();
        this.terms = Json.write(Terms.of(book).withTip(request.tip()));
        this.taxes = "[]";
    }

    /** As a device took it, by the terms of its printed bill. */
    Order(PriceBook book, PrintedOrder printed, Numbers numbers, TenantContext by) {
        super(printed.id());
        this.outletId = book.outletId();
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.takenBy = by.actor();
        this.number = numbers.order();
        this.serviceMode = printed.serviceMode();
        this.channel = Channel.POS;
        this.preparation = Preparation.PLACED;
        this.currency = book.currency();
        this.note = printed.note();
        this.covers = printed.covers();
        this.tableName = printed.tableName();
        this.businessDate = book.businessDate(printed.at());
        this.placedAt = printed.at();
        this.priceBookVersion = printed.menuVersion();
        this.terms = Json.write(printed.terms());
        this.taxes = "[]";
    }

    /** Notes for when it was let in. */
    void admitted(Admitted admitted) {
        scheduledFor = admitted.scheduledFor();
        slotAt = admitted.slot();
    }

    /** An empty bill by the rules of another one, for its lines to move to. */
    Order(Order like, Numbers numbers, TenantContext by, LocalDate businessDate, Instant placedAt) {
        super(newId());
        this.outletId = like.outletId;
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.takenBy = by.actor();
        this.number = numbers.order();
        this.serviceMode = like.serviceMode;
        this.channel = like.channel;
        this.preparation = Preparation.PLACED;
        this.currency = like.currency;
        this.businessDate = businessDate;
        this.placedAt = placedAt;
        this.priceBookVersion = like.priceBookVersion;
        this.terms = Json.write(like.terms().besides());
        this.taxes = "[]";
    }

    /** Takes up the book's taxes that were not there when it was placed. */
    void learnTaxes(PriceBook book) {
        terms = Json.write(terms().knowing(SoldTax.of(book)));
    }

    /** Adds lines and works the bill out anew. */
    List<OrderLine> add(List<Portion> portions) {
        require(OrderAct.ADD_LINES);
        requireRoom(portions.size());
        List<OrderLine> added = new ArrayList<>(portions.size());
        for (Portion portion : portions) {
            OrderLine line = new OrderLine(this, lastPosition() + 1, portion);
            lines.add(line);
            added.add(line);
        }
        reckon();
        return added;
    }

    /** Adds lines as a device printed them, under the keys that it chose. */
    void record(List<PrintedPortion> portions) {
        require(OrderAct.ADD_LINES);
        requireRoom(portions.size());
        for (PrintedPortion portion : portions) {
            lines.add(new OrderLine(portion.id(), this, lastPosition() + 1, portion.sold()));
        }
        reckon();
    }

    /** Takes up taxes of a printed bill that it does not know. */
    void learnPrinted(List<SoldTax> printed) {
        terms = Json.write(terms().knowing(printed));
    }

    /** Those on the bill and those that were taken off it. */
    List<OrderLine> allLines() {
        return List.copyOf(lines);
    }

    /** The order of a party at a table. While nothing is paid, whether it bears the service charge follows the guests. */
    void seatAt(Visit visit, int guests) {
        require(OrderAct.MOVE);
        visitId = visit.id();
        covers = guests;
        tableName = visit.tableName();
        if (account.paid() == 0 && parts == 0) {
            decideCharge();
        }
    }

    /** How the guest gets the food, and with it the taxes and the service charge. Prices stay as they were agreed. */
    void changeMode(ServiceMode to) {
        require(OrderAct.CHANGE_MODE);
        serviceMode = to;
        decideCharge();
        reckon();
    }

    /**
     * Whose a line is, and with it the other parts of its combo.
     *
     * @param seat null for the whole table
     * @return whether that is news
     * @throws BusinessException {@code line.unknown}, {@code line.voided}
     */
    boolean seatLine(UUID lineId, @Nullable Integer seat) {
        require(OrderAct.SEAT_LINE);
        OrderLine named = line(lineId);
        Optional<UUID> combo = named.combo().map(ComboPart::id);
        List<OrderLine> moving = lines().stream()
                .filter(line -> line == named
                        || combo.isPresent() && combo.equals(line.combo().map(ComboPart::id)))
                .filter(line -> !line.seat().equals(Optional.ofNullable(seat)))
                .toList();
        moving.forEach(line -> line.seatAt(seat));
        reckonings += moving.isEmpty() ? 0 : 1;
        return !moving.isEmpty();
    }

    /** Whose each line on the bill is; empty for the whole table. */
    public Map<UUID, Optional<Integer>> seats() {
        return lines().stream().collect(Collectors.toMap(OrderLine::id, OrderLine::seat));
    }

    private void decideCharge() {
        Terms now = terms();
        Terms then = now.decided(serviceMode, covers);
        if (then != now) {
            terms = Json.write(then);
            reckon();
        }
    }

    /** The lines the kitchen has not heard of and whose course is not held, now on their way to it. */
    List<OrderLine> send(Instant at) {
        require(OrderAct.SEND);
        Courses now = Courses.read(courses);
        return send(line -> now.goes(line.course().orElse(null)), at);
    }

    /** Only those of this course. */
    List<OrderLine> send(int course, Instant at) {
        require(OrderAct.FIRE);
        return send(line -> line.course().equals(Optional.of(course)), at);
    }

    /** A guest at a kiosk may walk away; whoever serves sends what is to be cooked. */
    boolean cooksOncePaid() {
        return channel == Channel.KIOSK;
    }

    /** Nobody paid for it, cooked it or did anything else with it. */
    boolean isForgotten() {
        return preparation == Preparation.PLACED
                && settlement() == Settlement.UNPAID
                && heldAt == null
                && visitId == null
                && mergedInto == null
                && parts == 0
                && lines.stream().noneMatch(OrderLine::isSent);
    }

    private List<OrderLine> send(Predicate<OrderLine> chosen, Instant at) {
        List<OrderLine> going = lines().stream()
                .filter(line -> !line.isSent() && chosen.test(line))
                .toList();
        for (OrderLine line : going) {
            line.sent(at);
            line.course().ifPresent(course -> courseBecomes(course, CourseState.FIRE, at));
        }
        return going;
    }

    /** What waits for this course goes to the kitchen at the next sending. */
    void fire(int course, Instant at) {
        require(OrderAct.FIRE);
        requireCourse(course);
        if (Courses.read(courses).find(course).map(CourseProgress::state).orElse(CourseState.HOLD)
                == CourseState.HOLD) {
            courseBecomes(course, CourseState.FIRE, at);
        }
    }

    /** @throws BusinessException {@code course.fired}, conflict, when the kitchen has some of it */
    void hold(int course, Instant at) {
        require(OrderAct.FIRE);
        requireCourse(course);
        if (lines().stream().anyMatch(line -> line.isSent() && line.course().equals(Optional.of(course)))) {
            throw BusinessException.conflict("course.fired", "The kitchen has this course already.");
        }
        courseBecomes(course, CourseState.HOLD, at);
    }

    /** The kitchen is at this course, or has finished all it has of it. */
    void cooked(int course, CourseState state, Instant at) {
        courseBecomes(course, state, at);
    }

    /** Its lines are on another bill from now on. */
    void mergeInto(Order other) {
        require(OrderAct.MERGE);
        mergedInto = other.id();
    }

    void separate() {
        require(OrderAct.UNMERGE);
        mergedInto = null;
    }

    void linesChanged() {
        reckon();
    }

    int lastPosition() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).position();
    }

    void requireRoom(int more) {
        if (lines.size() + more > MOST_LINES) {
            throw BusinessException.invalid(
                    "order.too-many-lines", "lines", "An order has at most " + MOST_LINES + " lines.");
        }
    }

    /** Whether its bill has something that lines can't carry over to another one. */
    boolean hasOwnTerms() {
        Terms own = terms();
        return !own.discounts().isEmpty() || own.tip() != null;
    }

    /** Taxes that only the other order knows yet: its lines may carry them. */
    void takeTermsOf(Order other) {
        terms = Json.write(terms().knowing(other.terms().taxes()));
    }

    /** Whether it bears a charge that is the same for a large bill and a small one. */
    boolean bearsAmount() {
        return preparation != Preparation.CANCELLED && terms().bearAmount();
    }

    /** A charge of a fixed amount goes along with the last line, so that it stands once. */
    void passChargeTo(Order other) {
        Terms mine = terms();
        Terms theirs = other.terms();
        Terms then = theirs.takingChargeOf(mine);
        if (lines().isEmpty() && mine.bearAmount() && then != theirs) {
            other.terms = Json.write(then);
            terms = Json.write(mine.withoutCharge());
        }
    }

    /** A course of which nothing waits here is as far as it was there. */
    void takeCoursesOf(Order other) {
        for (CourseProgress known : other.courses()) {
            boolean waits = lines().stream()
                    .anyMatch(line -> !line.isSent() && line.course().equals(Optional.of(known.course())));
            boolean has = lines().stream().anyMatch(line -> line.course().equals(Optional.of(known.course())));
            if (has && !waits) {
                courseBecomes(known.course(), known.state(), known.since());
            }
        }
    }

    private void requireCourse(int course) {
        if (lines().stream().noneMatch(line -> line.course().equals(Optional.of(course)))) {
            throw BusinessException.invalid("course.unknown", "course", "This order has no such course.");
        }
    }

    private void courseBecomes(int course, CourseState state, Instant at) {
        courses = Courses.read(courses).with(course, state, at).write();
    }

    /** Puts the order aside, for anybody to take up again. */
    void hold(@Nullable String label, String by, Instant at) {
        if (due() == 0 && !lines().isEmpty()) {
            throw BusinessException.conflict("order.settled", "This order is already paid.");
        }
        require(OrderAct.HOLD);
        heldAt = at;
        heldBy = by;
        holdLabel = label;
    }

    /** Whoever takes it up looks after it from now on. */
    void recall(TenantContext by) {
        if (heldAt == null) {
            throw BusinessException.conflict("order.not-held", "This order is not held, or somebody has recalled it.");
        }
        require(OrderAct.RECALL);
        heldAt = null;
        heldBy = null;
        holdLabel = null;
        owner = by.actor();
        ownerId = by.staffId();
    }

    /** The bill with every step of its calculation. */
    public Bill explained() {
        return priced().bill();
    }

    /** Everything its bill depends on. */
    public BillRequest billRequest() {
        return terms().request(number, currency, serviceMode, lines());
    }

    /** The bill with the taxes of every line and charge, as splitting and refunding need it. */
    public PricedBill priced() {
        return Pricing.price(billRequest());
    }

    /**
     * Takes a line, or a part of it, off the bill.
     *
     * @param quantity how much of it; null for all
     * @return the row of what was voided: the line itself, or the part that was cut off it
     * @throws BusinessException {@code line.unknown}, {@code line.voided}, {@code void.quantity}, {@code
     *     order.below-paid}
     */
    public OrderLine voidLine(UUID lineId, @Nullable BigDecimal quantity, Instant at) {
        require(OrderAct.VOID);
        OrderLine line = line(lineId);
        OrderLine off = quantity == null ? line : line.cut(this, quantity);
        if (off != line) {
            lines.add(off);
        }
        off.voided(at);
        reckon();
        requireNotBelowPaid();
        return off;
    }

    /** Gives a line a discount of its own, after those that it has. */
    public void discount(UUID lineId, GrantedDiscount discount) {
        require(discount.isComp() ? OrderAct.COMP : OrderAct.DISCOUNT);
        line(lineId).discount(discount);
        reckon();
        requireNotBelowPaid();
    }

    /** Gives the whole order a discount, after those that it has. */
    public void discount(GrantedDiscount discount) {
        require(OrderAct.DISCOUNT);
        Terms now = terms();
        GrantedDiscount.requireRoom(now.discounts());
        terms = Json.write(now.withDiscounts(
                Stream.concat(now.discounts().stream(), Stream.of(discount)).toList()));
        reckon();
        requireNotBelowPaid();
    }

    /**
     * Takes a discount back, of the order or of one of its lines.
     *
     * @throws BusinessException {@code discount.unknown}, not found
     */
    public void removeDiscount(UUID discountId) {
        require(OrderAct.DISCOUNT);
        Terms now = terms();
        List<GrantedDiscount> kept = GrantedDiscount.without(discountId, now.discounts());
        if (kept.size() < now.discounts().size()) {
            terms = Json.write(now.withDiscounts(kept));
        } else if (lines().stream().noneMatch(line -> line.removeDiscount(discountId))) {
            throw BusinessException.notFound("discount.unknown", "There is no such discount on this order.");
        }
        reckon();
    }

    /** Puts the outlet's service charge on the bill, if it is for an order like this. */
    void charge(ChargeRule rule) {
        terms = Json.write(terms().under(rule).decided(serviceMode, covers));
    }

    /**
     * Takes a charge off the bill.
     *
     * @return its name
     * @throws BusinessException {@code charge.unknown}, {@code order.below-paid}
     */
    public String removeCharge(UUID chargeId) {
        require(OrderAct.CHARGE);
        Terms now = terms();
        Charge charge = charge(chargeId, now.charges());
        terms = Json.write(now.waiving(charge));
        reckon();
        requireNotBelowPaid();
        return Objects.requireNonNullElse(charge.name(), number);
    }

    /** @throws BusinessException {@code charge.unknown} unless it was taken off */
    public void restoreCharge(UUID chargeId) {
        require(OrderAct.CHARGE);
        Terms now = terms();
        terms = Json.write(now.restoring(charge(chargeId, now.waived())));
        reckon();
    }

    private static Charge charge(UUID id, List<Charge> among) {
        return among.stream()
                .filter(one -> id.toString().equals(one.id()))
                .findFirst()
                .orElseThrow(
                        () -> BusinessException.notFound("charge.unknown", "There is no such charge on this order."));
    }

    private void requireNotBelowPaid() {
        if (open() < 0) {
            throw BusinessException.conflict(
                    "order.below-paid",
                    "More than the bill would come to is paid already. Refund the payment instead.");
        }
    }

    /** @throws BusinessException {@code line.unknown} (not found) or {@code line.voided} (conflict) */
    public OrderLine line(UUID lineId) {
        OrderLine line = lines.stream()
                .filter(one -> one.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("line.unknown", "There is no such line on this order."));
        if (line.isVoided()) {
            throw BusinessException.conflict("line.voided", "This line was voided.");
        }
        return line;
    }

    private void reckon() {
        PricedBill priced = priced();
        Bill bill = priced.bill();
        List<OrderLine> live = lines();
        for (int i = 0; i < live.size(); i++) {
            live.get(i).priced(bill.lines().get(i), priced.lineTaxes().get(i));
        }
        taxes = Json.write(bill.taxes());
        reckonings++;
        account.comesTo(bill);
        if (lines.isEmpty()) {
            account.comesToNothing();
        }
    }

    /** Only the food: money that was paid must be refunded first. */
    void cancel(String reason) {
        if (account.paid() > account.refunded()) {
            throw BusinessException.conflict(
                    "order.paid", "Money was paid for this order. Refund it before cancelling.");
        }
        become(OrderAct.CANCEL);
        cancelReason = reason;
        heldAt = null;
    }

    /** The lines that nobody cooks yet: the kitchen has not heard of them, or has not begun. */
    List<OrderLine> notBegun() {
        return lines.stream()
                .filter(line -> !line.isVoided() && (preparation == Preparation.PLACED || !line.isSent()))
                .toList();
    }

    /** @param next PREPARING or READY */
    void prepare(Preparation next) {
        become(next == Preparation.READY ? OrderAct.FINISH : OrderAct.START);
    }

    void complete() {
        require(OrderAct.COMPLETE);
        if (due() > 0) {
            throw BusinessException.conflict("order.unpaid", "This order is not paid yet.");
        }
        become(OrderAct.COMPLETE);
    }

    /**
     * Books money received.
     *
     * @param amount minor units, cash rounding included; above 0
     * @param rounding what cash rounding added (or, negative, took off)
     * @throws BusinessException {@code order.closed}, {@code order.settled} or {@code payment.above-due}
     */
    public void receive(long amount, long rounding) {
        account.requireDue();
        require(OrderAct.PAY);
        account.receive(amount, rounding);
    }

    /**
     * Notes money that was asked for and may come.
     *
     * @param amount minor units, above 0
     * @throws BusinessException {@code order.closed}, {@code order.settled}, {@code payment.open} or {@code
     *     payment.above-due}
     */
    public void expect(long amount) {
        require(OrderAct.PAY);
        account.expect(amount);
    }

    /** Money that was asked for came, or will not. */
    public void expectNoMore(long amount) {
        account.expectNoMore(amount);
    }

    /** What of the due was not asked for yet. */
    public long open() {
        return account.open();
    }

    /** What was asked for, with the outcome not known yet. */
    public long pending() {
        return account.pending();
    }

    /** A receipt is numbered once, when the order is paid. */
    public void numberReceipt(String number) {
        if (receiptNumber == null) {
            receiptNumber = number;
        }
    }

    /** @throws BusinessException {@code order.merged} when another order has its lines, and so its bill */
    public void requireOwnBill() {
        if (mergedInto != null) {
            require(OrderAct.PAY);
        }
    }

    /**
     * Raises the tip, and the total with it.
     *
     * @param more minor units; negative when a payment that had it in it will not come
     */
    public void tip(long more) {
        if (more == 0) {
            return;
        }
        terms = Json.write(terms().withTip(account.tip() + more));
        reckon();
    }

    /**
     * Books money that went back.
     *
     * @param amount minor units, cash rounding included; at most what was paid and not yet refunded
     */
    public void giveBack(long amount) {
        account.giveBack(amount);
    }

    /** @throws BusinessException {@code order.partly-paid}, conflict, or what {@link OrderLife} refuses */
    public void requireSplittable() {
        if (account.paid() > 0 && due() > 0) {
            throw BusinessException.conflict(
                    "order.partly-paid", "Money was taken for the whole bill, so that it can't be split any more.");
        }
        require(OrderAct.SPLIT_BILL);
    }

    /** The bill becomes several. */
    public void split(int into) {
        requireSplittable();
        parts = into;
    }

    /**
     * The bill is one again.
     *
     * @throws BusinessException {@code order.partly-paid} or {@code order.whole}, conflicts, or what {@link OrderLife}
     *     refuses
     */
    public void join() {
        if (parts == 0) {
            throw BusinessException.conflict("order.whole", "This bill is not split.");
        }
        if (account.paid() > 0) {
            throw BusinessException.conflict(
                    "order.partly-paid", "A part of this bill is paid, so that the parts can't be joined any more.");
        }
        require(OrderAct.JOIN_BILLS);
        parts = 0;
    }

    public boolean isSplit() {
        return parts > 0;
    }

    /** @throws BusinessException what {@link OrderLife} refuses */
    public void requireRefundable() {
        require(OrderAct.REFUND);
    }

    /** What is still to be paid, before any rounding of cash. */
    public long due() {
        return account.due();
    }

    /** How far it has come, and so what may be done with it. */
    public OrderLife life() {
        EnumSet<OrderMark> marks = EnumSet.noneOf(OrderMark.class);
        if (heldAt != null) {
            marks.add(OrderMark.HELD);
        }
        if (parts > 0) {
            marks.add(OrderMark.SPLIT);
        }
        if (mergedInto != null) {
            marks.add(OrderMark.MERGED);
        }
        if (account.pending() > 0) {
            marks.add(OrderMark.PAYING);
        }
        return new OrderLife(preparation, account.settlement(), marks);
    }

    private void require(OrderAct act) {
        life().require(act);
    }

    private void become(OrderAct act) {
        require(act);
        preparation = act.outcome().orElseThrow();
    }

    /** Whether it is open, and neither joined to another order nor put aside. */
    boolean isTakingChanges() {
        return life().allows(OrderAct.SEND);
    }

    /** @throws BusinessException {@code changed.meanwhile} when somebody changed it since that version was read */
    public void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this order a moment ago. Read it again.");
        }
    }

    public UUID outletId() {
        return outletId;
    }

    public Optional<UUID> terminalId() {
        return Optional.ofNullable(terminalId);
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    /** The user name of who took it. */
    public String takenBy() {
        return takenBy;
    }

    public String number() {
        return number;
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    public ServiceMode serviceMode() {
        return serviceMode;
    }

    /** By which way it came. */
    public Channel channel() {
        return channel;
    }

    public Preparation preparation() {
        return preparation;
    }

    public Settlement settlement() {
        return account.settlement();
    }

    public String currency() {
        return currency;
    }

    public Terms terms() {
        ReadTerms read = readTerms;
        if (read == null || !read.json().equals(terms)) {
            read = new ReadTerms(terms, Json.read(terms, Terms.class));
            readTerms = read;
        }
        return read.terms();
    }

    public long subtotal() {
        return account.subtotal();
    }

    public long discount() {
        return account.discount();
    }

    public long charges() {
        return account.charges();
    }

    public long tax() {
        return account.tax();
    }

    public List<BillTax> taxes() {
        return List.of(Json.read(taxes, BillTax[].class));
    }

    public long tip() {
        return account.tip();
    }

    public long total() {
        return account.total();
    }

    public long cashRounding() {
        return account.cashRounding();
    }

    public long paid() {
        return account.paid();
    }

    public long refunded() {
        return account.refunded();
    }

    /** Into how many bills it is split; 0 while it is whole. */
    public int parts() {
        return parts;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** When the guest wants it; empty for as soon as possible. */
    public Optional<Instant> scheduledFor() {
        return Optional.ofNullable(scheduledFor);
    }

    /** The beginning of the pickup slot in which it has a place. */
    Optional<Instant> slotAt() {
        return Optional.ofNullable(slotAt);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Of the menu by which it was sold. */
    public long priceBookVersion() {
        return priceBookVersion;
    }

    /** The party at a table that it belongs to. */
    public Optional<UUID> visitId() {
        return Optional.ofNullable(visitId);
    }

    /** Guests at the table. */
    public Optional<Integer> covers() {
        return Optional.ofNullable(covers);
    }

    /** The table as it was called when this was sold. */
    public Optional<String> tableName() {
        return Optional.ofNullable(tableName);
    }

    /** The order that has its lines now. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Of those courses of which anything was said or sent. */
    public List<CourseProgress> courses() {
        return Courses.read(courses).known();
    }

    /** The user name of who looks after it: who recalled it last, or else took it. */
    public String owner() {
        return owner == null ? takenBy : owner;
    }

    public Optional<UUID> ownerId() {
        return owner == null ? staffId() : Optional.ofNullable(ownerId);
    }

    public Optional<Instant> heldAt() {
        return Optional.ofNullable(heldAt);
    }

    public Optional<String> heldBy() {
        return Optional.ofNullable(heldBy);
    }

    public Optional<String> holdLabel() {
        return Optional.ofNullable(holdLabel);
    }

    public long version() {
        return version;
    }

    /** Those on the bill. */
    public List<OrderLine> lines() {
        return lines.stream().filter(line -> !line.isVoided()).toList();
    }

    /** Those that were taken off the bill. */
    public List<OrderLine> voidedLines() {
        return lines.stream().filter(OrderLine::isVoided).toList();
    }

    /** How much was taken off each line, by the lines as they were sent to the kitchen. */
    public Map<UUID, BigDecimal> voidedQuantities() {
        return voidedLines().stream()
                .collect(Collectors.toMap(OrderLine::origin, OrderLine::quantity, BigDecimal::add));
    }

    private record ReadTerms(String json, Terms terms) {}
}
