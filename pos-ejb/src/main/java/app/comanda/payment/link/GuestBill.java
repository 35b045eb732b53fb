package app.comanda.payment.link;

import app.comanda.payment.Payment;
import app.comanda.payment.account.MethodReading;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bill as its guest sees it. Amounts in minor units.
 *
 * @param part which part of how many; null for the whole bill
 * @param open what can be paid now: what is due, less what was asked for already
 * @param tip what the guest chose to give on top, and has not paid yet
 * @param held what cards hold for the order, and let go once it is paid here
 * @param last what became of the payment that was begun last by a vendor, if there is one
 * @param ways by what it can be paid
 */
public record GuestBill(
        UUID orderId,
        @Nullable UUID partId,
        String restaurant,
        String outlet,
        ZoneId zone,
        String number,
        @Nullable String table,
        @Nullable Part part,
        String currency,
        long total,
        long due,
        long open,
        long tip,
        long held,
        Optional<Payment> last,
        List<Way> ways) {

    public record Part(int number, int of) {}

    /**
     * @param amount what of the open amount is asked for, rounded to what the vendor can move
     * @param surcharge what the guest pays on top for the vendor's fee
     */
    public record Way(String method, long amount, long surcharge) {

        static Way of(MethodReading.Way way, long open, String platformPercent) {
            long amount = way.payable(open);
            return new Way(way.terms().method(), amount, way.surcharge(amount, platformPercent));
        }

        /** All that the guest pays. */
        public long sum() {
            return amount + surcharge;
        }
    }

    /** What the guest gave on top of a payment that was declined or called off, and would give still; 0 for nothing. */
    public long tipThatCameToNothing() {
        return state() == State.TO_PAY
                ? last.filter(GuestBill::cameToNothing).map(Payment::tip).orElse(0L)
                : 0;
    }

    /** The bank said no, or nobody approved in time; and the bill can be paid by card instead. */
    public boolean goesOnByCard() {
        return state() == State.TO_PAY
                && last.filter(one -> one.state() == Payment.State.FAILED
                                && one.method().equals("OPEN_BANKING"))
                        .isPresent()
                && ways.stream().anyMatch(way -> way.method().equals("CARD"));
    }

    private static boolean cameToNothing(Payment payment) {
        return payment.state() == Payment.State.FAILED || payment.state() == Payment.State.CANCELLED;
    }

    /** What the page is about. */
    public enum State {
        TO_PAY,
        /** The guest must act. */
        WAITING,
        /** A vendor was asked, and nobody knows what became of it. */
        UNKNOWN,
        PAID
    }

    public State state() {
        if (due <= 0) {
            return State.PAID;
        }
        return last.map(Payment::state)
                .filter(Payment.State::isOpen)
                .map(state -> state == Payment.State.PENDING ? State.WAITING : State.UNKNOWN)
                .orElse(State.TO_PAY);
    }
}
