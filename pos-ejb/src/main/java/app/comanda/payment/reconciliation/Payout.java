package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.PaymentAccount;
import java.util.List;

/** Money that a vendor sent to the bank, and what is in it. Amounts in minor units. */
public record Payout(VendorMovement made, PaymentAccount account, List<VendorMovement> content) {

    /** Whether what is in it comes to what was sent. */
    public enum State {
        AGREES,
        DIFFERS,
        /** The vendor does not say what is in it. */
        UNTOLD
    }

    public State state() {
        boolean sameCurrency = content.stream().allMatch(one -> one.currency().equals(made.currency()));
        if (content.isEmpty() || !sameCurrency) {
            return State.UNTOLD;
        }
        return net() == sent() ? State.AGREES : State.DIFFERS;
    }

    /** What the bank got. */
    public long sent() {
        return -made.amount();
    }

    public long payments() {
        return sum(VendorEntry.Kind.PAYMENT);
    }

    /** Below 0. */
    public long refunds() {
        return sum(VendorEntry.Kind.REFUND);
    }

    /** What the vendor and the platform kept. */
    public long fees() {
        return payments() + refunds() - net();
    }

    /** Payments less refunds and fees. */
    public long net() {
        return content.stream().mapToLong(VendorMovement::net).sum();
    }

    private long sum(VendorEntry.Kind kind) {
        return content.stream()
                .filter(one -> one.kind() == kind)
                .mapToLong(VendorMovement::amount)
                .sum();
    }
}
