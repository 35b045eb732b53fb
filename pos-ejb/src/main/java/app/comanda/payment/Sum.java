package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.pricing.CashRounding;
import org.jspecify.annotations.Nullable;

/**
 * What a payment comes to, in minor units.
 *
 * @param amount that settles the bill, rounding and tip included
 * @param rounding the part of it that rounding to coins added; may be negative
 * @param tip the part of it that is given on top
 */
public record Sum(long amount, long rounding, long tip) {

    /** More than anybody gives: a slip of the finger. */
    private static final long LARGEST_TIP = 1_000_000_000_000L;

    /** @throws BusinessException {@code payment.tip}, when it is negative, absurd, or more than the amount */
    static long tip(PaymentRequest request) {
        long tip = request.tip();
        Long amount = request.amount();
        if (tip < 0 || tip > LARGEST_TIP || (amount != null && amount > 0 && tip > amount)) {
            throw BusinessException.invalid("payment.tip", "tip", "A tip is 0 or more, and within the amount.");
        }
        return tip;
    }

    /**
     * @param due what is owed, the tip included
     * @param coin the smallest, where the payment is rounded to coins, in the drawer or of a vendor's rail; else null
     * @param asked what the guest wants to pay of it; null for all
     * @throws BusinessException {@code payment.amount} or {@code payment.above-due}
     */
    static Sum of(long due, @Nullable Long coin, @Nullable Long asked, long tip) {
        long payable = coin == null ? due : CashRounding.toCoins(due, coin);
        if (asked != null && (asked < 1 || asked > Math.max(due, payable))) {
            throw BusinessException.invalid(
                    asked < 1 ? "payment.amount" : "payment.above-due",
                    "amount",
                    "Pay an amount above 0 and at most " + Math.max(due, payable) + ".");
        }
        if (asked == null || asked >= payable) {
            // settles the bill; an asked amount of exactly the due is what the guest owes before rounding
            return new Sum(payable, payable - due, tip);
        }
        return new Sum(asked, 0, tip);
    }
}
