package app.comanda.payment.remote;

import app.comanda.payment.Payment;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The payments that somebody at a screen waits for, and when their vendors were asked last, as this node knows it. It spares
 * questions or adds some, and decides nothing: another node may ask the same.
 */
@ApplicationScoped
public class PaymentWatch {

    /** Between two questions about a payment, however many screens wait for it. */
    static final Duration EVERY = Duration.ofSeconds(3);

    /** When a look relies on the watch no more: where a vendor takes its time, the watch comes behind. */
    static final Duration BEHIND = EVERY.multipliedBy(2);

    /** How long a screen is believed to wait after it looked; one that hears of changes by itself looks every 15 s. */
    static final Duration AFTER_A_LOOK = Duration.ofSeconds(40);

    /**
     * Questions at once, so that a vendor that takes its time keeps no other waiting: enough for 300 open codes of one account
     * where each answer takes 300 ms.
     */
    static final int MOST_OF_AN_ACCOUNT = 32;

    /** Milliseconds until it is tried again whether the account has room; all at the same time, they would find none again. */
    private static final int SOONEST = 100;

    private static final int LATEST = 500;

    /** More are not remembered: their screens ask by themselves. */
    private static final int MOST = 20_000;

    private final LongSupplier nanos;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final DelayQueue<Watched> queue = new DelayQueue<>();
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    public PaymentWatch() {
        this(System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    PaymentWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Somebody looks at an open payment, and waits for it from now on.
     *
     * @return whether its vendor was asked a moment ago; else whoever looks is to ask, and nobody else will for a moment
     */
    public boolean look(Payment payment) {
        UUID account = payment.accountId().orElse(null);
        if (account == null || (watched.size() >= MOST && !watched.containsKey(payment.id()))) {
            return false;
        }
        UUID tenant = TenantContext.get().tenant();
        return !watched.computeIfAbsent(
                        payment.id(), id -> new Watched(tenant, payment.orderId(), id, account, nanos, queue))
                .look();
    }

    /** Whether somebody waits for it here and its vendor was asked a moment ago. */
    public boolean covers(UUID payment) {
        return find(payment).map(Watched::isFresh).orElse(false);
    }

    /** How often its vendor was asked since this was called last. */
    public int questions(UUID payment) {
        return find(payment).map(Watched::takeQuestions).orElse(0);
    }

    /** What became of it is known. */
    public void forget(UUID payment) {
        Optional.ofNullable(watched.remove(payment)).ifPresent(queue::remove);
    }

    private Optional<Watched> find(UUID payment) {
        return Optional.ofNullable(watched.get(payment));
    }

    /**
     * The next whose vendor is to be asked. Whoever gets one says what came of it: {@link #answered} or {@link #ended}.
     *
     * @return empty when there is none within that time, or it is not to be asked after all
     */
    Optional<Watched> next(Duration patience) throws InterruptedException {
        Watched one = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (one == null || watched.get(one.paymentId) != one) {
            return Optional.empty();
        }
        if (one.isLeft()) {
            watched.remove(one.paymentId, one);
            return Optional.empty();
        }
        if (underWay.merge(one.accountId, 1, Integer::sum) > MOST_OF_AN_ACCOUNT) {
            leave(one);
            one.queue(Duration.ofMillis(ThreadLocalRandom.current().nextInt(SOONEST, LATEST)));
            return Optional.empty();
        }
        if (!one.begin()) {
            leave(one);
            return Optional.empty();
        }
        return Optional.of(one);
    }

    /** @param next how its vendor can be asked the next time; null where that must be read anew */
    void answered(Watched one, @Nullable AskedPayment next) {
        leave(one);
        one.answered(next);
    }

    /** There is nothing more to be asked about it. */
    void ended(Watched one) {
        leave(one);
        watched.remove(one.paymentId, one);
    }

    private void leave(Watched one) {
        underWay.computeIfPresent(one.accountId, (account, count) -> count == 1 ? null : count - 1);
    }
}
