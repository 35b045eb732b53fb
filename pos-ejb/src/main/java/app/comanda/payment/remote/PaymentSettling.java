package app.comanda.payment.remote;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.PaymentBooking;
import app.comanda.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The last step of a payment by a vendor: what the vendor says is booked, once, whoever hears it first. Calls that come
 * late, twice or out of order change nothing.
 */
@Stateless
public class PaymentSettling {

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    Payments payments;

    @Inject
    PaymentBooking booking;

    @Inject
    PaymentWatch watch;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Books an answer, and tells how the payment stands then. */
    public Payment settle(UUID orderId, UUID paymentId, GatewayAnswer answer) {
        Order order = orders.lock(orderId);
        Payment payment = payments.get(orderId, paymentId);
        PaymentAttempt attempt = payments.attempt(payment);
        Payment.State before = payment.state();
        attempt.checked(watch.questions(paymentId), clock.instant());
        if (answer instanceof GatewayAnswer.Approved approved) {
            approve(order, payment, attempt, approved);
        } else if (payment.state().isOpen()) {
            note(order, payment, attempt, answer);
        } else if (payment.state() == Payment.State.FAILED
                && answer instanceof GatewayAnswer.Declined declined
                && isCalledOff(declined)) {
            // the vendor's own call about it was faster than its answer, and did not say why
            close(payment, attempt, declined);
        }
        if (!payment.state().isOpen()) {
            watch.forget(paymentId);
        }
        if (payment.state() != before || answer instanceof GatewayAnswer.Pending) {
            outbox.publish(new PaymentChanged(
                    orderId, payment.outletId(), paymentId, payment.state().name()));
        }
        return payment;
    }

    private void note(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.Pending pending) {
            payment.waitFor(pending);
            attempt.waitFor(pending);
        } else if (answer instanceof GatewayAnswer.Unknown unknown) {
            payment.loseSight();
            attempt.loseSight(unknown.reason());
        } else if (answer instanceof GatewayAnswer.Declined declined) {
            end(order, payment, attempt, declined);
        } else {
            end(
                    order,
                    payment,
                    attempt,
                    new GatewayAnswer.Declined(null, "not-received", "The vendor was never asked."));
        }
    }

    private void end(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer.Declined declined) {
        release(order, payment);
        takeBackTip(order, payment);
        close(payment, attempt, declined);
        auditLog.record(Act.of(isCalledOff(declined) ? "payment.called-off" : "payment.declined", "order", order.id())
                .in(order.outletId())
                .changed(null, payment.method() + " " + payment.amount() + " " + payment.currency()));
    }

    private void close(Payment payment, PaymentAttempt attempt, GatewayAnswer.Declined declined) {
        boolean calledOff = isCalledOff(declined);
        payment.end(calledOff ? Payment.State.CANCELLED : Payment.State.FAILED, declined);
        attempt.end(
                calledOff ? PaymentAttempt.State.CANCELLED : PaymentAttempt.State.DECLINED, declined, clock.instant());
    }

    private static boolean isCalledOff(GatewayAnswer.Declined declined) {
        return "cancelled".equals(declined.code());
    }

    private void approve(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer.Approved approved) {
        long asked = payment.asked();
        if (approved.amount() != asked || !approved.currency().equals(payment.currency())) {
            if (payment.state().isOpen()) {
                payment.loseSight();
                attempt.loseSight("The vendor moved " + approved.amount() + " " + approved.currency() + " instead of "
                        + asked + " " + payment.currency());
            }
            return;
        }
        if (payment.state().isOpen()) {
            release(order, payment);
            book(order, payment, attempt, approved);
        } else if (payment.state() == Payment.State.FAILED || payment.state() == Payment.State.CANCELLED) {
            // it was given up and came all the same
            surplus(order, payment, attempt, approved);
        }
    }

    private void book(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer.Approved approved) {
        Optional<BillPart> part = part(order, payment);
        boolean takes = order.life().allows(OrderAct.PAY)
                && order.due() >= payment.value()
                && part.map(paid -> paid.due() >= payment.value()).orElse(true);
        if (!takes) {
            takeBackTip(order, payment);
            surplus(order, payment, attempt, approved);
            return;
        }
        order.bill().receive(payment.amount(), payment.cashRounding());
        part.ifPresent(paid -> paid.receive(payment.amount(), payment.cashRounding()));
        booking.succeeded(order, payment, attempt, approved);
        booking.finish(order, part);
    }

    private void surplus(Order order, Payment payment, PaymentAttempt attempt, GatewayAnswer.Approved approved) {
        attempt.succeed(approved, clock.instant());
        payment.becomeSurplus();
        outbox.publish(new SurplusDue(order.id(), order.outletId(), payment.id(), 0));
        auditLog.record(Act.of("payment.surplus", "order", order.id())
                .in(order.outletId())
                .changed(null, payment.method() + " " + approved.amount() + " " + payment.currency()));
    }

    private void release(Order order, Payment payment) {
        order.bill().expectNoMore(payment.value());
        part(order, payment).ifPresent(part -> part.expectNoMore(payment.value()));
    }

    /** What was to be given on top is not owed where its payment does not count; other money may have paid all else. */
    private void takeBackTip(Order order, Payment payment) {
        if (payment.tip() == 0) {
            return;
        }
        Optional<BillPart> part = part(order, payment);
        order.bill().tip(-payment.tip());
        part.ifPresent(paid -> paid.tip(-payment.tip()));
        if (order.balance().paid() > 0) {
            booking.finish(order, part);
        }
    }

    private Optional<BillPart> part(Order order, Payment payment) {
        return payment.partId().flatMap(id -> parts.find(order.id(), id));
    }
}
