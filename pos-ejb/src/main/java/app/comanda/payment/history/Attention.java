package app.comanda.payment.history;

import app.comanda.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Why a payment should be looked at. */
public enum Attention {
    /** Nobody knows whether the money came. */
    UNKNOWN,
    /** Money that no bill takes is on its way back. */
    SURPLUS,
    /** Money that no bill takes, and that the vendor does not give back. */
    SURPLUS_KEPT,
    /** The vendor gave nothing back, and the guest still waits for it. */
    REFUND_REFUSED;

    /** Of how the payment itself stands; null where that is settled. */
    static @Nullable Attention of(Payment payment) {
        return switch (payment.state()) {
            case UNKNOWN -> UNKNOWN;
            case SURPLUS -> payment.isKept() ? SURPLUS_KEPT : SURPLUS;
            default -> null;
        };
    }
}
