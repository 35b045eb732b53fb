package app.comanda.payment.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A payment that somebody waits for: it stands in the queue, or its vendor is being asked. Times are those of {@code nanos}. */
public final class Watched implements Delayed {

    final UUID tenant;
    final UUID orderId;
    final UUID paymentId;
    final UUID accountId;
    private final LongSupplier nanos;
    private final DelayQueue<Watched> queue;
    private volatile @Nullable AskedPayment known;
    private volatile long lookedAt;
    private volatile long askedAt;
    private volatile long due;
    private boolean asking;
    private int questions;

    /** Of one whose vendor nobody asked yet. */
    Watched(UUID tenant, UUID orderId, UUID paymentId, UUID accountId, LongSupplier nanos, DelayQueue<Watched> queue) {
        this.tenant = tenant;
        this.orderId = orderId;
        this.paymentId = paymentId;
        this.accountId = accountId;
        this.nanos = nanos;
        this.queue = queue;
        this.lookedAt = nanos.getAsLong();
        this.askedAt = lookedAt - PaymentWatch.BEHIND.toNanos();
    }

    /** How its vendor can be asked without reading anything; empty where that must be read anew. */
    Optional<AskedPayment> known() {
        return Optional.ofNullable(known);
    }

    /** @return whether whoever looks is to ask, as nobody did */
    synchronized boolean look() {
        lookedAt = nanos.getAsLong();
        if (isFresh()) {
            return false;
        }
        note();
        if (!asking) {
            queue.remove(this);
            queue(PaymentWatch.EVERY);
        }
        return true;
    }

    /** Whether its vendor was asked a moment ago. */
    boolean isFresh() {
        return !isOver(askedAt, PaymentWatch.BEHIND);
    }

    boolean isLeft() {
        return isOver(lookedAt, PaymentWatch.AFTER_A_LOOK);
    }

    /** From the queue. @return false where somebody else asked in the same moment, and put it there again */
    synchronized boolean begin() {
        if (asking || !isOver(askedAt, PaymentWatch.EVERY)) {
            return false;
        }
        asking = true;
        note();
        return true;
    }

    /** @param next how it can be asked then; null where that must be read anew */
    synchronized void answered(@Nullable AskedPayment next) {
        asking = false;
        known = next;
        queue(PaymentWatch.EVERY.minusNanos(nanos.getAsLong() - askedAt));
    }

    /** Again in the queue, for so long. */
    synchronized void queue(Duration pause) {
        due = nanos.getAsLong() + pause.toNanos();
        queue.add(this);
    }

    private void note() {
        askedAt = nanos.getAsLong();
        questions++;
    }

    /** How often its vendor was asked since this was called last. */
    synchronized int takeQuestions() {
        int taken = questions;
        questions = 0;
        return taken;
    }

    private boolean isOver(long since, Duration span) {
        return nanos.getAsLong() - since >= span.toNanos();
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(due - nanos.getAsLong(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.signum(due - ((Watched) other).due);
    }
}
