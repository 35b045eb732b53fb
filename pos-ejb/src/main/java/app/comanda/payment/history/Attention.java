package app.comanda.payment.history;

import app.comanda.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Why a payment should be looked at. */
public enum Attention {
    /** Nobody knows whether the money came. */
    UNKNOWN,
    /** Money that no bill takes is on its way back. */
    SURPLUS,
    /** The vendor gave nothing back, and the guest still waits for it. */
    REFUND_REFUSED;

    /** Of how the payment itself stands; null where that is settled. */
    static @Nullable Attention of(Payment payment) {
        return switch (payment.state()) {
            case UNKNOWN -> UNKNOWN;
            case SURPLUS -> SURPLUS;
            default -> null;
        };
    }
}
