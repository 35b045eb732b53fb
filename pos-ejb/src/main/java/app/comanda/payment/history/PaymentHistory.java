package app.comanda.payment.history;

import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.Payments;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.Refunds;
import app.comanda.payment.webhook.ReceivedCall;
import app.comanda.payment.webhook.ReceivedCalls;
import app.comanda.staff.Employees;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looking payments by vendors up. */
@Stateless
public class PaymentHistory {

    @Inject
    VendorPayments vendorPayments;

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Refunds refunds;

    @Inject
    Accounts accounts;

    @Inject
    ReceivedCalls calls;

    @Inject
    Employees employees;

    @Inject
    Outlets outlets;

    /**
     * Newest first.
     *
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown} for one where the caller does not work
     */
    public List<ListedPayment> list(PaymentFilter filter, int offset, int limit) {
        Optional.ofNullable(filter.outletId()).ifPresent(outlets::get);
        return vendorPayments.list(filter, offset, limit);
    }

    public long count(PaymentFilter filter) {
        return vendorPayments.count(filter);
    }

    /** What a person should look at, newest first. @param limit of each kind */
    public List<ListedPayment> needing(int limit) {
        return vendorPayments.needing(limit);
    }

    public long countNeeding() {
        return vendorPayments.countNeeding();
    }

    /** @throws app.comanda.kernel.BusinessException {@code order.unknown}, {@code payment.unknown}, not found */
    public PaymentStory story(UUID orderId, UUID paymentId) {
        Order order = orders.get(orderId);
        Payment payment = payments.get(orderId, paymentId);
        List<PaymentAttempt> attempts = payments.attempts(payment);
        Optional<PaymentAccount> account = payment.accountId().map(accounts::get);
        List<ReceivedCall> heard = account.stream()
                .flatMap(known -> attempts.stream().flatMap(attempt -> calls.about(attempt, known.id()).stream()))
                .toList();
        List<Refund> back = refunds.of(orderId).stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .toList();
        PaymentAttempt last = attempts.get(attempts.size() - 1);
        return new PaymentStory(
                payment,
                order.number(),
                account.map(PaymentAccount::provider).orElse(null),
                account.map(PaymentAccount::title).orElse(null),
                last.reference().orElse(null),
                back,
                new Timeline(employees::nameOf).of(attempts, heard, back));
    }
}
