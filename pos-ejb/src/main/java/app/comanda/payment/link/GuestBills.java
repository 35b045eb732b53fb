package app.comanda.payment.link;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.GuestKey;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentRequest;
import app.comanda.payment.Payments;
import app.comanda.payment.account.MethodReading;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptIssue;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptSubject;
import app.comanda.payment.remote.PaymentOpening;
import app.comanda.payment.remote.PlatformFee;
import app.comanda.payment.tab.TabBooking;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bill behind a guest's link: read, a payment of it begun, its receipt shown. Each in a transaction, and calls nobody. */
@Stateless
public class GuestBills {

    /** By what a guest pays alone; what costs least first. */
    static final List<String> METHODS = List.of("OPEN_BANKING", "QRIS", "CARD");

    @Inject
    PaymentLinks links;

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    Payments payments;

    @EJB
    MethodReading methods;

    @Inject
    PlatformFee platformFee;

    @EJB
    PaymentOpening opening;

    @EJB
    TabBooking tabs;

    @EJB
    ReceiptIssuing receipts;

    @Inject
    Outlets outlets;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    /** Whether the key opens anything. @throws BusinessException {@code payment.link-unknown}, not found */
    public UUID known(GuestKey key) {
        return link(key).orderId();
    }

    /**
     * @param tip what the guest would give on top, for the fees
     * @throws BusinessException {@code payment.link-unknown}, not found
     */
    public GuestBill read(GuestKey key, long tip) {
        PaymentLink link = link(key);
        Order order = orders.get(link.orderId());
        Optional<BillPart> part = part(link);
        Outlet outlet = outlets.get(order.outletId());
        long open = part.map(BillPart::open).orElseGet(order.balance()::open);
        return new GuestBill(
                order.id(),
                link.partId(),
                tenants.get(TenantContext.get().tenant()).name(),
                outlet.name(),
                outlet.zone(),
                order.number(),
                order.service().tableName().orElse(null),
                part.map(one -> new GuestBill.Part(
                                one.number(), order.progress().parts()))
                        .orElse(null),
                order.currency(),
                part.map(BillPart::total).orElseGet(order::total),
                part.map(BillPart::due).orElseGet(order::due),
                open,
                tip,
                tabs.heldFor(order.id()),
                last(link),
                ways(order.outletId(), open + tip));
    }

    /**
     * Writes a payment of all that is open down, before anybody is asked.
     *
     * @param tip what is given on top
     * @throws BusinessException {@code payment.link-unknown}, {@code payment.link-tries}, {@code payment.method}, {@code payment.tip}, or what
     *     {@link PaymentOpening} refuses
     */
    public Payment begin(GuestKey key, String method, long tip) {
        PaymentLink link = link(key);
        if (!METHODS.contains(method)) {
            throw BusinessException.invalid("payment.method", "method", "Use one of " + METHODS + ".");
        }
        link.tryOnce();
        return opening.open(link.orderId(), new PaymentRequest(method, null, null, tip, link.partId(), Map.of()));
    }

    /** Where the guest reads the receipt; always the same issue. @throws BusinessException {@code receipt.unpaid} */
    public String receipt(GuestKey key) {
        PaymentLink link = link(key);
        ReceiptSubject subject = new ReceiptSubject(link.orderId(), link.partId());
        Receipt receipt = link.receiptIssue()
                .map(issue -> receipts.issued(subject, issue))
                .orElseGet(() -> receipts.issue(subject, ReceiptIssue.Way.PRINT));
        link.showed(receipt.issue());
        return Objects.requireNonNull(receipt.link());
    }

    private PaymentLink link(GuestKey key) {
        return links.openedBy(key, clock.instant());
    }

    private Optional<BillPart> part(PaymentLink link) {
        return Optional.ofNullable(link.partId()).map(id -> parts.get(link.orderId(), id));
    }

    /** The open one before all others: it is what the guest must wait for. */
    private Optional<Payment> last(PaymentLink link) {
        return payments.of(link.orderId()).stream()
                .filter(one -> one.accountId().isPresent())
                .filter(one -> Objects.equals(one.partId().orElse(null), link.partId()))
                .max(Comparator.comparing((Payment one) -> one.state().isOpen()).thenComparing(Payment::createdAt));
    }

    private List<GuestBill.Way> ways(UUID outletId, long amount) {
        Set<String> known = Set.copyOf(METHODS);
        return methods.of(outletId).stream()
                .filter(way -> known.contains(way.terms().method()))
                .sorted(Comparator.comparing(way -> METHODS.indexOf(way.terms().method())))
                .map(way -> GuestBill.Way.of(way, amount, platformFee.percent()))
                .toList();
    }
}
