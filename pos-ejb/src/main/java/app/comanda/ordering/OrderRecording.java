package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.Channel;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PriceBooks;
import app.comanda.catalog.daypart.Prices;
import app.comanda.device.Numbering;
import app.comanda.device.Numbers;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.charge.ChargeBook;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Books what a device sold while nobody could be asked. The guest has the receipt in his hand: prices, taxes and numbers
 * are as printed, opening hours and what was left do not hinder any more; what the menu would have asked is told beside.
 */
@Stateless
public class OrderRecording {

    @Inject
    Orders orders;

    @Inject
    PriceBooks priceBooks;

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

    /** The version of the menu that is in force, so that one that was never published can be told. */
    public long menuVersion(UUID outletId) {
        return priceBooks.current(outletId).version();
    }

    /**
     * Places it, unless this terminal placed it before.
     *
     * @throws BusinessException {@code order.exists} (conflict) when the id is another terminal's, {@code order.currency},
     *     or what the money engine refuses
     */
    public Recorded place(PrintedOrder printed) {
        Optional<Order> known = orders.find(printed.id());
        if (known.isPresent()) {
            return Recorded.known(mine(known.get()));
        }
        PriceBook book = priceBooks.current(printed.outletId());
        if (!book.currency().equals(printed.currency())) {
            throw BusinessException.invalid("order.currency", "currency", "The outlet takes " + book.currency() + ".");
        }
        Prices prices =
                book.prices(printed.at(), Channel.POS, printed.serviceMode().name());
        PortionCounting.Sold sold = portionCounting.sold(
                book,
                printed.at(),
                printed.isOnlyOpened() ? List.of() : new PrintedReading(book, prices).read(printed.lines()));
        List<PrintedPortion> portions = sold.portions();
        PrintedComparison comparison = PrintedComparison.of(
                portions, printed.currency(), printed.serviceMode(), printed.terms(), termsNow(book, printed));
        Order order = new Order(book, printed, numbers(printed), TenantContext.get());
        party(printed).ifPresent(visit -> order.seating().move(visit, visit.covers()));
        order.record(portions);
        orders.add(order);
        outbox.publish(OrderPlaced.of(order));
        if (printed.sending() == OrderRequest.Sending.NOW) {
            sending.send(order);
        }
        auditLog.record(Act.of("order.placed", "order", order.id())
                .in(order.outletId())
                .changed(null, order.number() + " " + order.total() + " " + order.currency() + ", journal"));
        return comparison.recorded(order, sold.oversold());
    }

    /** Adds lines, those that are not there yet. Others may have added theirs meanwhile. */
    public Recorded addLines(PrintedAddition printed) {
        Order order = orders.lockBill(printed.orderId());
        Set<UUID> there = order.allLines().all().stream().map(OrderLine::id).collect(Collectors.toSet());
        List<PrintedLine> fresh = printed.lines().stream()
                .filter(line -> !there.contains(line.id()))
                .toList();
        if (fresh.isEmpty() && !printed.lines().isEmpty()) {
            return Recorded.known(order);
        }
        PriceBook book = priceBooks.current(order.outletId());
        Prices prices = book.prices(
                printed.at(), order.origin().channel(), order.serviceMode().name());
        PortionCounting.Sold sold =
                portionCounting.sold(book, printed.at(), new PrintedReading(book, prices).read(fresh));
        List<PrintedPortion> portions = sold.portions();
        long before = order.total();
        order.bill().learnTaxes(book);
        order.bill().learnTaxes(SoldTax.printed(printed.taxes()));
        order.record(portions);
        if (printed.sending() == OrderRequest.Sending.NOW) {
            sending.send(order);
        }
        auditLog.record(Act.of("order.lines-added", "order", order.id())
                .in(order.outletId())
                .changed("total " + before, "total " + order.total() + ", journal"));
        Terms alone = order.bill().terms().withoutExtras();
        return PrintedComparison.of(portions, order.currency(), order.serviceMode(), alone, alone)
                .recorded(order, sold.oversold());
    }

    private static Order mine(Order known) {
        if (!known.origin()
                .terminalId()
                .equals(Optional.ofNullable(TenantContext.get().terminalId()))) {
            throw BusinessException.conflict("order.exists", "Another terminal has an order with this id.");
        }
        return known;
    }

    private Numbers numbers(PrintedOrder printed) {
        String number = printed.number();
        return number == null ? numbering.takeOrderNumber(printed.outletId()) : new Numbers(number, Optional.empty());
    }

    private Optional<Visit> party(PrintedOrder printed) {
        return Optional.ofNullable(printed.visitId())
                .flatMap(visits::find)
                .map(visit -> visits.keepOpen(visit.mergedInto().orElse(visit.id())))
                .filter(visit -> visit.closedAt().isEmpty()
                        && visit.mergedInto().isEmpty()
                        && visit.outletId().equals(printed.outletId()));
    }

    private Terms termsNow(PriceBook book, PrintedOrder printed) {
        Terms terms = Terms.of(book).withTip(printed.tip()).knowing(SoldTax.printed(printed.taxes()));
        return chargeBook
                .beside(book)
                .map(rule -> terms.under(rule).decided(printed.serviceMode(), printed.covers()))
                .orElse(terms);
    }
}
