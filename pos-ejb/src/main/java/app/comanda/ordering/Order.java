package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.device.Numbers;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.OrderLife;
import app.comanda.ordering.life.Progress;
import app.comanda.ordering.table.Service;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What guests asked for. It holds together its lines, its {@link OrderBill bill}, its {@link Progress} through food and
 * money, and the {@link Service} at a table, so that no act on one of them breaks what another says.
 */
@Entity
@Table(name = "orders")
public class Order extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    private String number;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    private @Nullable String note;

    @Embedded
    private Origin origin;

    @Embedded
    private @Nullable Service service;

    @Embedded
    private Progress progress = new Progress();

    @Embedded
    private Reckoning reckoning;

    @Embedded
    private Account account = new Account();

    @Version
    private long version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private List<OrderLine> lines = new ArrayList<>();

    /** For JPA. */
    protected Order() {}

    Order(PriceBook book, OrderRequest request, Numbers numbers, TenantContext by, Instant placedAt) {
        this(newId(), book.outletId(), numbers, Origin.of(book, request, by, placedAt), new Reckoning(book, request));
        this.note = request.note();
    }

    /** As a device took it, by the terms of its printed bill. */
    Order(PriceBook book, PrintedOrder printed, Numbers numbers, TenantContext by) {
        this(printed.id(), book.outletId(), numbers, Origin.of(book, printed, by), new Reckoning(book, printed));
        this.service = new Service(printed.covers(), printed.tableName());
        this.note = printed.note();
    }

    /** An empty bill by the rules of another one, for its lines to move to. */
    Order(Order like, Numbers numbers, TenantContext by, LocalDate businessDate, Instant placedAt) {
        this(newId(), like.outletId, numbers, like.origin.beside(by, placedAt, businessDate), like.reckoning.beside());
    }

    private Order(UUID id, UUID outletId, Numbers numbers, Origin origin, Reckoning reckoning) {
        super(id);
        this.outletId = outletId;
        this.number = numbers.order();
        this.receiptNumber = numbers.receipt().orElse(null);
        this.origin = origin;
        this.reckoning = reckoning;
    }

    /** Adds lines and works the bill out anew. */
    void add(List<Portion> portions) {
        take(portions.stream()
                .map(portion -> new OrderLine(newId(), this, portion))
                .toList());
    }

    /** Adds lines as a device printed them, under the keys that it chose. */
    void record(List<PrintedPortion> portions) {
        take(portions.stream()
                .map(printed -> new OrderLine(printed.id(), this, printed.sold()))
                .toList());
    }

    private void take(List<OrderLine> more) {
        require(OrderAct.ADD_LINES);
        allLines().requireRoom(more.size());
        for (OrderLine line : more) {
            line.standsAt(allLines().lastPosition() + 1);
            lines.add(line);
        }
        reckon();
    }

    /** What was cut off one of its lines. */
    void keep(OrderLine cut) {
        lines.add(cut);
    }

    /** Works the bill out anew. */
    void reckon() {
        account.comesTo(reckoning.reckon(number, lines()));
        if (lines.isEmpty()) {
            account.comesToNothing();
        }
    }

    /** Puts the order aside, for anybody to take up again. */
    void hold(@Nullable String label, String by, Instant at) {
        if (due() == 0 && !lines().isEmpty()) {
            throw BusinessException.conflict("order.settled", "This order is already paid.");
        }
        progress = progress.held(label, by, at, account);
    }

    /** Whoever takes it up looks after it from now on. */
    void recall(TenantContext by) {
        progress = progress.recalled(account);
        service = service().inHandsOf(by);
    }

    void cancel(String reason) {
        progress = progress.cancelled(reason, account);
    }

    /** @param next PREPARING or READY */
    void prepare(Preparation next) {
        progress = progress.prepared(next, account);
    }

    void complete() {
        progress = progress.completed(account);
    }

    void becomes(Progress next) {
        progress = next;
    }

    void serve(Service next) {
        service = next;
    }

    /** A receipt is numbered once, when the order is paid. */
    public void numberReceipt(String receipt) {
        if (receiptNumber == null) {
            receiptNumber = receipt;
        }
    }

    /** How far it has come, and so what may be done with it. */
    public OrderLife life() {
        return progress.life(account);
    }

    void require(OrderAct act) {
        life().require(act);
    }

    /** Nobody paid for it, cooked it or did anything else with it. */
    boolean isForgotten() {
        return progress.isUntouched(account)
                && service().visitId().isEmpty()
                && lines.stream().noneMatch(OrderLine::isSent);
    }

    /** @throws BusinessException {@code changed.meanwhile} when somebody changed it since that version was read */
    public void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this order a moment ago. Read it again.");
        }
    }

    /** Those on the bill and those that were taken off it. */
    Lines allLines() {
        return new Lines(lines);
    }

    /** Those on the bill. */
    public List<OrderLine> lines() {
        return allLines().onBill();
    }

    /** Those that were taken off the bill. */
    public List<OrderLine> voidedLines() {
        return allLines().voided();
    }

    /** @throws BusinessException {@code line.unknown} (not found) or {@code line.voided} (conflict) */
    public OrderLine line(UUID lineId) {
        return allLines().get(lineId);
    }

    public OrderBill bill() {
        return new OrderBill(this, reckoning, account);
    }

    /** What may be taken off the bill. */
    public Adjusting adjusting() {
        return new Adjusting(this, reckoning);
    }

    public OrderSeating seating() {
        return new OrderSeating(this, reckoning);
    }

    public OrderCooking cooking() {
        return new OrderCooking(this);
    }

    public Origin origin() {
        return origin;
    }

    public Service service() {
        return service == null ? Service.NONE : service;
    }

    public Progress progress() {
        return progress;
    }

    public Balance balance() {
        return account;
    }

    public UUID outletId() {
        return outletId;
    }

    public String number() {
        return number;
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    public ServiceMode serviceMode() {
        return reckoning.serviceMode();
    }

    public String currency() {
        return reckoning.currency();
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The user name of who looks after it: who recalled it last, or else took it. */
    public String owner() {
        return service().owner().orElse(origin.takenBy());
    }

    public long total() {
        return account.total();
    }

    public long due() {
        return account.due();
    }

    public long version() {
        return version;
    }
}
