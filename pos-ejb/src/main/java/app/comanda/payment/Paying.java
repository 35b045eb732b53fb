package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.account.Access;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cashier does: takes money for an order, in one or several tenders. */
@Stateless
public class Paying {

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    BillParts parts;

    @Inject
    PaymentGateways gateways;

    @Inject
    Till till;

    @Inject
    PaymentBooking booking;

    @Inject
    Clock clock;

    /**
     * Takes a payment. Of two at once for one order the second sees what the first left.
     *
     * @throws BusinessException {@code order.settled} (conflict), {@code payment.method}, {@code payment.amount},
     *     {@code payment.above-due}, {@code payment.tip}, {@code payment.tendered-below-amount}, {@code part.missing},
     *     {@code part.unknown}, each naming its field, or what {@link Till} refuses
     */
    public Payment pay(UUID orderId, PaymentRequest request) {
        return take(orders.lock(orderId), request);
    }

    /** Takes a payment for an order that was placed in this very transaction. */
    public Payment payNew(Order order, PaymentRequest request) {
        return take(order, request);
    }

    public List<Payment> of(UUID orderId) {
        return payments.of(orders.get(orderId).id());
    }

    private Payment take(Order order, PaymentRequest request) {
        order.bill().requireOwn();
        PaymentGateway gateway = local(request.method());
        Long coin = gateway.roundsToCoins() ? order.bill().terms().rules().cashRoundingTo() : null;
        Owing owing = Owing.of(order, parts, request, coin);
        Payment payment =
                new Payment(order, owing.partId(), request.method(), owing.sum(), TenantContext.get(), clock.instant());
        payment.goesThrough(till.shiftFor(order.outletId(), request.method()));
        owing.part()
                .ifPresent(
                        paid -> paid.receive(owing.sum().amount(), owing.sum().rounding()));
        book(order, payment, owing.sum(), gateway, request.tendered(), request.details());
        booking.finish(order, owing.part());
        return payment;
    }

    /** Books cash that was taken before anybody could ask; what the order owes has been raised by its tip. */
    public void bookCash(Order order, Optional<BillPart> part, Payment payment, Sum sum, long tendered) {
        part.ifPresent(paid -> paid.receive(sum.amount(), sum.rounding()));
        book(order, payment, sum, local(Till.CASH), tendered, Map.of());
        booking.finish(order, part);
    }

    private void book(
            Order order,
            Payment payment,
            Sum sum,
            PaymentGateway gateway,
            @Nullable Long tendered,
            Map<String, String> details) {
        PaymentAttempt attempt = new PaymentAttempt(payment, clock.instant());
        order.bill().receive(sum.amount(), sum.rounding());
        if (!(gateway.charge(charge(order, payment, attempt, tendered, details))
                instanceof GatewayAnswer.Approved approved)) {
            throw new IllegalStateException("A local gateway answers at once");
        }
        booking.succeeded(order, payment, attempt, approved);
        payments.add(payment, attempt);
    }

    /** A gateway that must be called over a network needs the attempt committed first, and its own use case. */
    private PaymentGateway local(String method) {
        return gateways.local(method).orElseThrow(() -> gateways.unknown(Set.of()));
    }

    private static ChargeRequest charge(
            Order order,
            Payment payment,
            PaymentAttempt attempt,
            @Nullable Long tendered,
            Map<String, String> details) {
        return new ChargeRequest(
                attempt.id(),
                order.id(),
                order.outletId(),
                payment.method(),
                payment.amount(),
                order.currency(),
                tendered,
                "Order " + order.number(),
                details,
                Access.NONE);
    }
}
