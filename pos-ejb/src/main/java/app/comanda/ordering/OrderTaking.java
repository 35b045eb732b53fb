package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PriceBooks;
import app.comanda.catalog.daypart.Prices;
import app.comanda.device.Numbering;
import app.comanda.device.Numbers;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.charge.ChargeBook;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.schedule.Admission;
import app.comanda.ordering.schedule.Admitted;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a waiter does: takes orders, adds to them, sends them, cancels and completes them. */
@Stateless
public class OrderTaking {

    private static final int LONGEST_TEXT = 200;

    @Inject
    Orders orders;

    @Inject
    PriceBooks priceBooks;

    @Inject
    Admission admission;

    @Inject
    PortionCounting portionCounting;

    @Inject
    ChargeBook chargeBook;

    @Inject
    Numbering numbering;

    @Inject
    Sending sending;

    @Inject
    Visits visits;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Places an order at the prices of the outlet's price book.
     *
     * @throws BusinessException {@code outlet.closed}, {@code order.price-changed} (conflict), or what {@link
     *     PortionReading} refuses
     */
    public Order place(OrderRequest request) {
        return place(request, () -> numbering.takeOrderNumber(request.outletId()));
    }

    /** Places an order that is paid in full in the same transaction: its receipt is numbered with it. */
    public Order placePaid(OrderRequest request) {
        return place(request, () -> numbering.takeOrderAndReceiptNumbers(request.outletId()));
    }

    private Order place(OrderRequest request, Supplier<Numbers> numbers) {
        PriceBook book = openBook(request.outletId());
        request.serviceMode().requireOfferedBy(book);
        requireShort(request.note(), "note");
        Optional<Visit> visit = Optional.ofNullable(request.visitId()).map(id -> visitOf(id, request.outletId()));
        Instant now = clock.instant();
        Prices prices =
                book.prices(now, request.channel(), request.serviceMode().name());
        List<Portion> portions = request.isOnlyOpened()
                ? List.of()
                : portionCounting.take(book, now, PortionReading.read(book, prices, request.lines()));
        Admitted admitted = admission.admit(book, request.channel(), request.scheduledFor(), now);
        Order order = new Order(book, request, numbers.get(), TenantContext.get(), now);
        order.origin().admitted(admitted);
        visit.ifPresent(party -> order.seating().move(party, party.covers()));
        chargeBook
                .beside(book)
                .filter(rule -> !isBorneAlready(rule, order))
                .ifPresent(rule -> order.bill().charge(rule));
        order.add(portions);
        requireExpected(request.expectedTotal(), order.total());
        orders.add(order);
        outbox.publish(OrderPlaced.of(order));
        Instant cookFrom = admitted.cookFrom();
        if (cookFrom != null && cookFrom.isAfter(now)) {
            outbox.publishAt(new ScheduledOrderDue(order.id(), order.outletId()), cookFrom);
        } else if (request.sending() == OrderRequest.Sending.NOW) {
            sendWaiting(order);
        }
        auditLog.record(Act.of("order.placed", "order", order.id())
                .in(order.outletId())
                .changed(null, order.number() + " " + order.total() + " " + order.currency()));
        return order;
    }

    /** Adds lines at the prices of this moment. Two waiters who do so at once both succeed. */
    public Order addLines(UUID orderId, List<LineRequest> lines, OrderRequest.Sending sending, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        PriceBook book = openBook(order.outletId());
        long before = order.total();
        Instant now = clock.instant();
        Prices prices =
                book.prices(now, order.origin().channel(), order.serviceMode().name());
        order.bill().learnTaxes(book);
        order.add(portionCounting.take(book, now, PortionReading.read(book, prices, lines)));
        if (sending == OrderRequest.Sending.NOW) {
            sendWaiting(order);
        }
        record("order.lines-added", order, "total " + before, "total " + order.total());
        return order;
    }

    /** Tells the kitchen of the lines that it has not heard of. */
    public Order send(UUID orderId) {
        Order order = orders.lock(orderId);
        if (sendWaiting(order) > 0) {
            record("order.sent", order, null, null);
        }
        return order;
    }

    /** Its bill is paid. What a guest ordered at a kiosk goes to the kitchen now, not before. */
    public void paid(Order order) {
        if (order.cooking().startsOncePaid() && sendWaiting(order) > 0) {
            record("order.sent", order, null, "paid");
        }
    }

    /** Nobody came to pay what was ordered at a kiosk: its portions are free again. What staff did something with stays. */
    public void giveUp(UUID orderId) {
        if (orders.lock(orderId).isForgotten()) {
            cancel(orderId, "Ordered at a kiosk, and nobody came to pay.", null);
        }
    }

    /** The time of an order for later has come; nothing is left to do when somebody sent or cancelled it before. */
    public void cookScheduled(UUID orderId) {
        Order order = orders.lock(orderId);
        if (order.life().isTakingChanges() && sendWaiting(order) > 0) {
            record("order.sent", order, null, "scheduled");
        }
    }

    /** @param reason why, 1 to 200 characters */
    public Order cancel(UUID orderId, String reason, @Nullable Long version) {
        requireShort(reason, "reason");
        if (reason.isBlank()) {
            throw BusinessException.invalid("order.reason", "reason", "Say why the order is cancelled.");
        }
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        Preparation before = order.progress().preparation();
        portionCounting.giveBack(order.outletId(), order.cooking().notBegun());
        order.cancel(reason.strip());
        order.origin()
                .slotAt()
                .ifPresent(slot ->
                        admission.giveBack(order.outletId(), order.origin().channel(), slot));
        outbox.publish(new OrderCancelled(order.id(), order.outletId(), order.number(), reason.strip()));
        record("order.cancelled", order, before.name(), reason.strip());
        return order;
    }

    /** The guest has it all and it is paid. */
    public Order complete(UUID orderId, @Nullable Long version) {
        Order order = orders.lock(orderId);
        order.requireVersion(version);
        Preparation before = order.progress().preparation();
        order.complete();
        record(
                "order.completed",
                order,
                before.name(),
                order.progress().preparation().name());
        return order;
    }

    /** The kitchen says how far it is; saying it twice is harmless. */
    public void prepared(UUID orderId, Preparation progress) {
        Order order = orders.lock(orderId);
        if (order.progress().isUnderWay() && order.progress().preparation() != progress) {
            order.prepare(progress);
        }
    }

    private PriceBook openBook(UUID outletId) {
        if (!TenantContext.get().mayWorkIn(outletId)) {
            throw BusinessException.notFound("outlet.unknown", "There is no such outlet.");
        }
        PriceBook book = priceBooks.current(outletId);
        if (!book.open()) {
            throw BusinessException.conflict("outlet.closed", "This outlet is closed and takes no orders.");
        }
        return book;
    }

    /** An amount is charged once to a party, whichever of its bills bears it. */
    private boolean isBorneAlready(ChargeRule rule, Order order) {
        return rule.chargesAmount()
                && order.service()
                        .visitId()
                        .map(orders::of)
                        .filter(others -> others.stream().map(Order::bill).anyMatch(OrderBill::bearsAmount))
                        .isPresent();
    }

    private int sendWaiting(Order order) {
        return sending.send(order);
    }

    private Visit visitOf(UUID id, UUID outletId) {
        Visit visit = visits.keepOpen(id);
        if (!visit.outletId().equals(outletId)) {
            throw BusinessException.invalid("visit.other-outlet", "visitId", "This party sits in another outlet.");
        }
        visit.requireOnItsOwn();
        return visit;
    }

    private static void requireExpected(@Nullable Long expected, long total) {
        if (expected != null && expected != total) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "order.price-changed",
                    "The total is " + total + " now, not " + expected + ". Read the menu again.",
                    "expectedTotal");
        }
    }

    private static void requireShort(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw BusinessException.invalid("text.too-long", field, "At most " + LONGEST_TEXT + " characters.");
        }
    }

    private void record(String action, Order order, @Nullable String before, @Nullable String after) {
        auditLog.record(Act.of(action, "order", order.id()).in(order.outletId()).changed(before, after));
    }
}
