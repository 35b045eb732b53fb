package app.comanda.payment;

import java.time.Duration;

/**
 * Amounts held on cards, to be taken later; a vendor that has that. As with {@link RemoteGateway}, none of it throws for what
 * the vendor or the network does. A held amount is taken by {@link PaymentGateway#charge}, with the vendor's name of it as
 * the detail {@link #TAB}.
 */
public interface CardTabs extends VendorSkill {

    /** The detail of a charge that takes what is held. */
    String TAB = "tab";

    /** For how long it is held at least. */
    Duration holdsFor(String method);

    /** Asks for it; {@link GatewayAnswer.Approved} says how much is held. Nothing moves. */
    GatewayAnswer hold(ChargeRequest request);

    /** Asks what became of it: {@link GatewayAnswer.Approved} while it is held. */
    GatewayAnswer checkHold(AttemptReference tab);

    /**
     * Holds more.
     *
     * @param amount all of it then, in minor units
     * @return {@link GatewayAnswer.Declined} where the card or the vendor does not let that; what was held is held still
     */
    GatewayAnswer raise(AttemptReference tab, long amount);

    /** Lets it go; {@link GatewayAnswer.Declined} says that nothing is held any more. */
    GatewayAnswer release(AttemptReference tab);
}
