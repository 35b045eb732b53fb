package app.comanda.payment;

/**
 * The port to whoever takes the money: a drawer, a card processor, a bank. An {@code @ApplicationScoped} bean in a
 * package of its own; there is one for each method.
 *
 * <p>{@link Reach#LOCAL} gateways answer at once, without any call over a network, inside the transaction that records
 * the payment. {@link Reach#REMOTE} ones are called outside any transaction, after the attempt was committed; its id is
 * the idempotency key for the provider, so asking twice moves money once. A gateway never throws for what a provider
 * says: no answer is {@link GatewayAnswer.Unknown}, and only {@link #check} settles that.
 */
public interface PaymentGateway {

    /** Where the answer comes from. */
    enum Reach {
        LOCAL,
        REMOTE
    }

    /** The name of the method as clients send it, e.g. {@code CASH}. */
    String method();

    Reach reach();

    /** Whether the due amount is rounded to coins first (docs/money.md, cash rounding). */
    boolean roundsToCoins();

    /**
     * Asks for money.
     *
     * @return what became of it; {@link GatewayAnswer.Pending} when the guest must still act
     */
    GatewayAnswer charge(ChargeRequest request);

    /** Asks what became of an attempt whose outcome is not known or not final. */
    GatewayAnswer check(AttemptReference attempt);

    /** Calls a pending attempt off; the answer tells whether that came in time. */
    GatewayAnswer cancel(AttemptReference attempt);

    /** Gives money back for an attempt that succeeded; never more than it took. */
    GatewayAnswer refund(RefundRequest request);
}
