package app.comanda.payment.remote;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.CardTabs;
import app.comanda.payment.Owing;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.PaymentRequest;
import app.comanda.payment.Payments;
import app.comanda.payment.Till;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.MethodReading;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The first step of a payment by a vendor: what is asked for is written down before anybody is asked. */
@Stateless
public class PaymentOpening {

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    Payments payments;

    @Inject
    PaymentGateways gateways;

    @Inject
    Accounts accounts;

    @EJB
    MethodReading methods;

    @Inject
    PlatformFee platformFee;

    @Inject
    Till till;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Notes the payment and keeps its amount from being asked for again.
     *
     * @throws BusinessException {@code order.settled}, {@code payment.open} (conflicts), {@code payment.method}, {@code
     *     payment.amount}, {@code payment.above-due}, {@code payment.tip}, {@code part.missing}, {@code part.unknown}, each
     *     naming its field
     */
    public Payment open(UUID orderId, PaymentRequest request) {
        Order order = orders.lock(orderId);
        MethodReading.Way way = methods.find(order.outletId(), request.method(), order.currency())
                .orElseThrow(() -> gateways.unknown(methods(order.outletId())));
        return open(order, request, way);
    }

    /** By an account that holds the money already, whatever is in force now; the request says what that is. */
    public Payment openBy(UUID accountId, UUID orderId, PaymentRequest request) {
        Order order = orders.lock(orderId);
        MethodReading.Way way = methods.by(accounts.get(accountId), request.method(), order.currency())
                .orElseThrow(() -> gateways.unknown(methods(order.outletId())));
        return open(order, request, way);
    }

    private Payment open(Order order, PaymentRequest request, MethodReading.Way way) {
        UUID orderId = order.id();
        order.bill().requireOwn();
        Owing owing = Owing.of(order, parts, request, way.coin());
        long amount = payable(owing, way.coin());
        Instant now = clock.instant();
        Payment payment = new Payment(order, owing.partId(), request.method(), owing.sum(), TenantContext.get(), now);
        long platform = platformFee.of(amount);
        payment.goesBy(way.account().id(), way.surcharge(amount, platformFee.percent()), platform);
        payment.goesThrough(till.shiftFor(order.outletId(), request.method()));
        order.bill().expect(payment.value());
        owing.part().ifPresent(part -> part.expect(payment.value()));
        PaymentAttempt attempt = new PaymentAttempt(payment, now);
        Optional.ofNullable(request.details().get(CardTabs.TAB)).ifPresent(attempt::takes);
        payments.add(payment, attempt);
        outbox.publishAt(new PaymentCheckDue(orderId, order.outletId(), payment.id(), 0), now.plus(Pause.FIRST));
        auditLog.record(Act.of("payment.asked", "order", orderId)
                .in(order.outletId())
                .changed(null, payment.method() + " " + amount + " " + payment.currency()));
        return payment;
    }

    private static long payable(Owing owing, long coin) {
        long amount = owing.sum().amount();
        if (amount <= 0) {
            throw BusinessException.conflict("order.settled", "There is nothing to pay by this method.");
        }
        if (amount % coin != 0) {
            throw BusinessException.invalid(
                    "payment.amount", "amount", "By this method pay a multiple of " + coin + ", or all.");
        }
        return amount;
    }

    private Set<String> methods(UUID outletId) {
        return methods.of(outletId).stream().map(way -> way.terms().method()).collect(Collectors.toSet());
    }
}
