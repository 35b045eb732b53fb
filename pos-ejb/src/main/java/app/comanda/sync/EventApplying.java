package app.comanda.sync;

import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderRecording;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Orders;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.PrintedAddition;
import app.comanda.ordering.PrintedOrder;
import app.comanda.ordering.Recorded;
import app.comanda.payment.PaymentRecording;
import app.comanda.payment.PrintedPayment;
import app.comanda.payment.RecordedPayment;
import app.comanda.staff.approval.Deed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what an event says, through the use cases that do it at any other time, in the caller's transaction. */
@ApplicationScoped
class EventApplying {

    @EJB
    OrderRecording orderRecording;

    @EJB
    OrderTaking orderTaking;

    @Inject
    TakingOff takingOff;

    @EJB
    PaymentRecording paymentRecording;

    @Inject
    TableEvents tableEvents;

    @Inject
    DrawerEvents drawer;

    @Inject
    AdjustmentEvents adjustments;

    @Inject
    Attestation attestation;

    @Inject
    Orders orders;

    @Inject
    Terminals terminals;

    /**
     * @param at when, by our clock
     * @throws EventRefused when what it says is not to be done
     * @throws BusinessException when it can't be done as told
     */
    Effect apply(JournalEvent event, Instant at, JournalHead head, Doer doer) {
        return switch (event.kind()) {
            case "order.placed" -> placed(Bodies.read(event, Bodies.Placed.class), at, head);
            case "order.lines-added" -> linesAdded(Bodies.read(event, Bodies.LinesAdded.class), at, head);
            case "order.paid" -> paid(Bodies.read(event, Bodies.Paid.class).checked(), at, head);
            case "order.cancelled" -> cancelled(Bodies.read(event, Bodies.Cancelled.class), head, doer);
            case "line.voided" -> voided(Bodies.read(event, Bodies.Voided.class), head, doer);
            case "line.seated" -> tableEvents.seated(Bodies.read(event, TableBodies.Seated.class), head, doer);
            case "order.sent",
                    "order.held",
                    "order.recalled",
                    "course.fired",
                    "course.held",
                    "order.split",
                    "order.joined" -> tableEvents.ofOrder(event, head, doer);
            case "visit.opened", "visit.moved", "visit.counted", "visit.closed" ->
                tableEvents.ofVisit(event, at, head, doer);
            case "order.discounted" ->
                adjustments.discounted(here(event, AdjustmentBodies.Discounted.class, head), head, doer);
            case "line.discounted" ->
                adjustments.lineDiscounted(here(event, AdjustmentBodies.LineDiscounted.class, head), head, doer);
            case "line.comped" -> adjustments.comped(here(event, AdjustmentBodies.Comped.class, head), head, doer);
            case "discount.withdrawn" ->
                adjustments.withdrawn(here(event, AdjustmentBodies.Withdrawn.class, head), head, doer);
            case "refund.made" ->
                adjustments.refunded(
                        here(event, AdjustmentBodies.Refunded.class, head), at, head, doer, series(head.lastReceipt()));
            case "drawer.opened" -> drawer.opened(here(event, DrawerBodies.Opened.class, head), at, head);
            case "drawer.moved" -> drawer.moved(here(event, DrawerBodies.Moved.class, head), at, head, doer);
            case "drawer.counted" -> drawer.counted(here(event, DrawerBodies.Counted.class, head), at, head);
            case "drawer.closed" -> drawer.closed(here(event, DrawerBodies.Closed.class, head), at, head);
            default -> throw EventRefused.kind(event.kind());
        };
    }

    private Effect placed(Bodies.Placed body, Instant at, JournalHead head) {
        requireHere(body.outletId(), head);
        requirePublished(body.menuVersion(), head);
        PrintedSeries series = series(head.lastOrder());
        String printed = Bodies.need(body.number(), "number");
        Optional<Long> number = series.next(printed);
        Recorded recorded = orderRecording.place(new PrintedOrder(
                Bodies.need(body.orderId(), "orderId"),
                head.outlet(),
                number.isPresent() ? printed : null,
                at,
                Bodies.need(body.serviceMode(), "serviceMode"),
                Bodies.need(body.menuVersion(), "menuVersion"),
                Bodies.need(body.currency(), "currency"),
                body.visitId(),
                covers(body.covers()),
                shortened(body.tableName(), "tableName"),
                shortened(body.note(), "note"),
                Bodies.sending(body.send()),
                Bodies.need(body.rules(), "rules"),
                Bodies.need(body.taxes(), "taxes"),
                Objects.requireNonNullElse(body.charges(), List.of()),
                body.tip() == null ? 0 : body.tip(),
                Bodies.lines(body.lines()),
                Bodies.need(body.total(), "total")));
        Order order = recorded.order();
        Effect effect = Effect.on(order.id(), head).sold(recorded).numbered(series.after(printed), head.lastReceipt());
        if (recorded.news() == Recorded.News.KNOWN) {
            return effect;
        }
        if (number.isEmpty()) {
            effect = effect.marked(Mark.numberUsed(printed, "The order is " + order.number() + " here."));
        }
        return recorded.printed() == Bodies.need(body.total(), "total")
                ? effect
                : effect.marked(Mark.of(
                        "sync.total",
                        "The receipt says " + body.total() + ", its lines come to " + recorded.printed() + "."));
    }

    private Effect linesAdded(Bodies.LinesAdded body, Instant at, JournalHead head) {
        requireHere(body.outletId(), head);
        requirePublished(body.menuVersion(), head);
        Recorded recorded = orderRecording.addLines(new PrintedAddition(
                Bodies.need(body.orderId(), "orderId"),
                at,
                Bodies.need(body.menuVersion(), "menuVersion"),
                Bodies.sending(body.send()),
                Bodies.need(body.taxes(), "taxes"),
                Bodies.lines(body.lines())));
        return Effect.on(recorded.order().id(), head).sold(recorded);
    }

    private Effect paid(Bodies.Paid body, Instant at, JournalHead head) {
        requireHere(body.outletId(), head);
        PrintedSeries series = series(head.lastReceipt());
        String printed = body.receipt();
        Optional<Long> number = printed == null ? Optional.empty() : series.next(printed);
        UUID orderId = Bodies.need(body.orderId(), "orderId");
        long amount = Bodies.need(body.amount(), "amount");
        RecordedPayment recorded = paymentRecording.record(new PrintedPayment(
                Bodies.need(body.paymentId(), "paymentId"),
                orderId,
                body.partId(),
                amount,
                body.rounding(),
                body.tipGiven(),
                body.tendered() == null ? amount : body.tendered(),
                number.isPresent() ? printed : null,
                at));
        Effect effect = Effect.on(orderId, head).numbered(head.lastOrder(), series.after(printed));
        if (recorded.isKnown()) {
            return effect;
        }
        if (recorded.over() > 0) {
            effect = effect.marked(new Mark(
                    "sync.paid-twice",
                    "Of the " + amount + " that were paid, the bill needed " + (amount - recorded.over()) + ".",
                    recorded.over()));
        }
        if (printed != null && number.isEmpty()) {
            effect = effect.marked(Mark.numberUsed(printed, "The receipt has another number here."));
        }
        Optional<BusinessException> drawer = recorded.withoutDrawer();
        return drawer.isPresent() ? effect.marked(Mark.of(drawer.get(), 0)) : effect;
    }

    private Effect cancelled(Bodies.Cancelled body, JournalHead head, Doer doer) {
        requireHere(body.outletId(), head);
        doer.requireKnown();
        UUID orderId = Bodies.need(body.orderId(), "orderId");
        String reason = Bodies.need(body.reason(), "reason");
        if (orders.lock(orderId).progress().preparation() != Preparation.CANCELLED) {
            orderTaking.cancel(orderId, reason, null);
        }
        return Effect.on(orderId, head);
    }

    private Effect voided(Bodies.Voided body, JournalHead head, Doer doer) {
        requireHere(body.outletId(), head);
        doer.requireKnown();
        UUID orderId = Bodies.need(body.orderId(), "orderId");
        UUID lineId = Bodies.need(body.lineId(), "lineId");
        Order order = orders.lock(orderId);
        boolean done = order.voidedLines().stream().anyMatch(line -> line.id().equals(lineId));
        if (!done) {
            UUID approval = attestation
                    .of(body.approval(), Deed.VOID_SENT, orderId, order.currency(), head)
                    .orElse(body.approvalId());
            takingOff.act(body, approval);
        }
        return Effect.on(orderId, head);
    }

    private PrintedSeries series(long last) {
        Terminal terminal = terminals.mine();
        return new PrintedSeries(PrintedSeries.prefixOf(terminal.prefix()), last);
    }

    private static <T extends OfOutlet> T here(JournalEvent event, Class<T> type, JournalHead head) {
        T body = Bodies.read(event, type);
        requireHere(body.outletId(), head);
        return body;
    }

    static void requireHere(@Nullable UUID outlet, JournalHead head) {
        if (!Bodies.need(outlet, "outletId").equals(head.outlet())) {
            throw EventRefused.outlet();
        }
    }

    private void requirePublished(@Nullable Long version, JournalHead head) {
        long sold = Bodies.need(version, "menuVersion");
        if (sold < 1 || sold > orderRecording.menuVersion(head.outlet())) {
            throw EventRefused.menu(sold);
        }
    }

    private static @Nullable Integer covers(@Nullable Integer covers) {
        if (covers != null && (covers < 1 || covers > 999)) {
            throw EventRefused.body("body.covers", "Give a number of guests from 1 to 999.");
        }
        return covers;
    }

    private static @Nullable String shortened(@Nullable String text, String field) {
        if (text != null && text.length() > 200) {
            throw EventRefused.body("body." + field, "At most 200 characters.");
        }
        return text;
    }
}
