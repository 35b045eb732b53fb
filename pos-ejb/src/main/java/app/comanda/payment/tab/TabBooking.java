package app.comanda.payment.tab;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.OrderLife;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.CardTabs;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentRequest;
import app.comanda.payment.Payments;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.payment.remote.PaymentOpening;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down of tabs, in transactions of its own; no vendor is called here. */
@Stateless
public class TabBooking {

    /** Longer than the longest call. */
    private static final Duration FIRST = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 6;

    /** More than anybody holds: a slip of the finger. */
    private static final long LARGEST = 1_000_000_000_000L;

    @Inject
    Tabs tabs;

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @EJB
    PaymentOpening opening;

    @Inject
    Accounts accounts;

    @Inject
    TabVendors vendors;

    @Inject
    Outlets outlets;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * A tab, and what its vendor needs to be asked.
     *
     * @param calling whether the vendor may be asked for it this moment, and would say of it that it knows nothing
     */
    public record Asked(Tab tab, String provider, AttemptReference reference, boolean calling) {}

    /**
     * Notes that an amount is to be held.
     *
     * @throws BusinessException {@code order.unknown}, {@code order.settled}, {@code payment.amount}, {@code
     *     payment.method}, {@code tab.method}, each naming its field
     */
    public Tab open(UUID orderId, String method, long amount) {
        Order order = orders.lock(orderId);
        order.bill().requireOwn();
        if (!order.life().allows(OrderAct.PAY)) {
            throw BusinessException.conflict("order.settled", "There is nothing to pay for this order.");
        }
        if (amount < 1 || amount > LARGEST) {
            throw BusinessException.invalid("payment.amount", "amount", "Hold an amount above 0.");
        }
        PaymentAccount account = accounts.inForce(order.outletId(), method)
                .orElseThrow(
                        () -> BusinessException.invalid("tab.method", "method", "Nothing can be held by this method."));
        vendors.get(account.provider());
        Instant now = clock.instant();
        Tab tab = new Tab(order, account.id(), method, amount, TenantContext.get(), now);
        tabs.add(tab);
        outbox.publishAt(new TabCheckDue(orderId, tab.outletId(), tab.id(), 0), now.plus(FIRST));
        record("payment.tab-asked", tab);
        return tab;
    }

    /** The call by which it is held. */
    public ChargeRequest request(UUID orderId, UUID tabId, Map<String, String> details) {
        AttemptReference known = asked(orderId, tabId).reference();
        return new ChargeRequest(
                tabId,
                orderId,
                known.outletId(),
                known.method(),
                known.amount(),
                known.currency(),
                null,
                "Order " + orders.get(orderId).number(),
                details,
                known.access());
    }

    /** As it is now, what takes it included. @throws BusinessException {@code order.unknown}, {@code tab.unknown} */
    public Asked asked(UUID orderId, UUID tabId) {
        orders.get(orderId);
        return asked(followed(tabs.get(orderId, tabId)));
    }

    private Asked asked(Tab tab) {
        return new Asked(
                tab,
                accounts.get(tab.accountId()).provider(),
                tab.reference(accounts.access(tab.accountId())),
                tab.state() == Tab.State.ASKED
                        && tab.reference().isEmpty()
                        && tab.startedAt().plus(FIRST.minusSeconds(1)).isAfter(clock.instant()));
    }

    /** Whether it is held though its order needs it no more: paid another way, or cancelled. */
    public boolean isIdle(UUID orderId, UUID tabId) {
        OrderLife order = orders.get(orderId).life();
        return followed(tabs.get(orderId, tabId)).state() == Tab.State.OPEN
                && (order.food() == Preparation.CANCELLED || order.money() == Settlement.PAID);
    }

    private Tab followed(Tab tab) {
        tab.paymentId()
                .ifPresent(payment ->
                        tab.follow(payments.get(tab.orderId(), payment).state()));
        return tab;
    }

    /** Oldest first. @throws BusinessException {@code order.unknown} */
    public List<Tab> of(UUID orderId) {
        orders.get(orderId);
        return tabs.of(orderId).stream().map(this::followed).toList();
    }

    /** All that cards hold for an order, in minor units. @throws BusinessException {@code order.unknown} */
    public long heldFor(UUID orderId) {
        return of(orderId).stream()
                .filter(tab -> tab.state() == Tab.State.OPEN)
                .mapToLong(Tab::held)
                .sum();
    }

    /** Those that hold something, or may; oldest first. @throws BusinessException {@code outlet.unknown} */
    public List<Tab> aliveAt(UUID outletId) {
        outlets.get(outletId);
        return tabs.aliveAt(outletId).stream()
                .map(this::followed)
                .filter(Tab::isAlive)
                .toList();
    }

    /** What a vendor called about; empty when it is no tab. */
    public Optional<Asked> called(UUID accountId, @Nullable UUID tabId) {
        return Optional.ofNullable(tabId)
                .flatMap(id -> tabs.called(accountId, id))
                .map(this::asked);
    }

    /** Books what the vendor said of a tab; what comes late or twice changes nothing. */
    public Tab settle(UUID orderId, UUID tabId, GatewayAnswer answer) {
        Tab tab = followed(tabs.get(orderId, tabId));
        boolean undecided = tab.state() == Tab.State.ASKED || tab.state() == Tab.State.OPEN;
        if (!undecided) {
            return tab;
        }
        if (answer instanceof GatewayAnswer.Approved approved) {
            hold(tab, approved);
        } else if (answer instanceof GatewayAnswer.Declined declined) {
            end(tab, declined);
        } else if (answer instanceof GatewayAnswer.Pending pending && tab.state() == Tab.State.ASKED) {
            tab.waitFor(pending);
        } else if (answer instanceof GatewayAnswer.NotReceived && tab.state() == Tab.State.ASKED) {
            end(tab, new GatewayAnswer.Declined(null, "not-received", "The vendor was never asked."));
        }
        return tab;
    }

    private void hold(Tab tab, GatewayAnswer.Approved approved) {
        if (!approved.currency().equals(tab.currency())) {
            return;
        }
        boolean first = tab.state() == Tab.State.ASKED;
        Duration lasts = vendors.get(accounts.get(tab.accountId()).provider()).holdsFor(tab.method());
        Instant until = tab.endsAt().orElseGet(() -> clock.instant().plus(lasts));
        tab.open(approved, until);
        if (first) {
            record("payment.tab-opened", tab);
            outbox.publishAt(new TabCheckDue(tab.orderId(), tab.outletId(), tab.id(), 0), until);
        }
    }

    private void end(Tab tab, GatewayAnswer.Declined declined) {
        tab.end(declined);
        record(tab.state() == Tab.State.FAILED ? "payment.tab-declined" : "payment.tab-released", tab);
    }

    /** The card holds more now. */
    public Tab raised(UUID orderId, UUID tabId, GatewayAnswer.Approved approved) {
        Tab tab = tabs.get(orderId, tabId);
        tab.requireOpen();
        tab.raise(approved.amount());
        record("payment.tab-raised", tab);
        return tab;
    }

    /**
     * Opens the payment that takes it.
     *
     * @param amount all that is due where it is left out, the tip included
     * @throws BusinessException {@code tab.unknown} (not found), {@code tab.not-open}, {@code tab.exceeded} (conflicts), and
     *     as for any payment
     */
    public Payment take(UUID orderId, UUID tabId, @Nullable Long amount, long tip, @Nullable UUID partId) {
        orders.lock(orderId);
        Tab tab = followed(tabs.get(orderId, tabId));
        tab.requireOpen();
        String reference = tab.reference().orElseThrow();
        Payment payment = opening.openBy(
                tab.accountId(),
                orderId,
                new PaymentRequest(tab.method(), amount, null, tip, partId, Map.of(CardTabs.TAB, reference)));
        if (payment.asked() > tab.held()) {
            throw BusinessException.conflict(
                    "tab.exceeded",
                    "The card holds " + tab.held() + ", and " + payment.asked()
                            + " are to be taken. Raise the tab, or take less.");
        }
        tab.takenBy(payment.id());
        return payment;
    }

    /** Sees to it that it is looked at again, while it holds something. */
    public void again(TabCheckDue due) {
        Tab tab = followed(tabs.get(due.orderId(), due.tabId()));
        if (!tab.isAlive()) {
            return;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(due.round(), DOUBLINGS));
        Instant next = clock.instant().plus(grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
        Instant when = tab.endsAt().filter(next::isBefore).orElse(next);
        outbox.publishAt(new TabCheckDue(due.orderId(), due.outletId(), due.tabId(), due.round() + 1), when);
    }

    /** Writes down what happened, and tells whoever looks at the order. */
    private void record(String deed, Tab tab) {
        auditLog.record(Act.of(deed, "order", tab.orderId())
                .in(tab.outletId())
                .changed(null, tab.method() + " " + tab.held() + " " + tab.currency()));
        outbox.publish(new TabChanged(
                tab.orderId(), tab.outletId(), tab.id(), tab.state().name()));
    }
}
