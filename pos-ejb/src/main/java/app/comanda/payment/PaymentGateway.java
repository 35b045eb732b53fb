package app.comanda.payment;

import java.util.Set;

/**
 * The port to whoever takes the money: a drawer, a gift card's balance, a card processor, a bank. An {@code
 * @ApplicationScoped} bean in a package of its own.
 *
 * <p>A gateway of {@link Reach#LOCAL} answers at once, without any call over a network, inside the transaction that
 * records the payment; there is one for each of its methods. One that is called over a network is a {@link
 * RemoteGateway}.
 */
public interface PaymentGateway {

    /** Where the answer comes from. */
    enum Reach {
        LOCAL,
        REMOTE
    }

    /** Who takes the money, e.g. {@code CASH} or {@code STRIPE}. */
    String provider();

    /** The names of its methods as clients send them, e.g. {@code CASH}, {@code CARD}. */
    Set<String> methods();

    Reach reach();

    /** Whether the due amount is rounded to coins first (docs/money.md, cash rounding). */
    boolean roundsToCoins();

    /**
     * Asks for money.
     *
     * @return what became of it; {@link GatewayAnswer.Pending} when the guest must still act
     */
    GatewayAnswer charge(ChargeRequest request);

    /** Gives money back for an attempt that succeeded; never more than it took. */
    GatewayAnswer refund(RefundRequest request);
}
