package app.comanda.ordering.charge;

/**
 * An outlet's service charge as it is now.
 *
 * @param version to be named when it is changed; 0 while nothing was said
 */
public record ChargeStanding(ChargeRule rule, long version) {}
