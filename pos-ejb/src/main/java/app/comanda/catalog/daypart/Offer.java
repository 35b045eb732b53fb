package app.comanda.catalog.daypart;

/**
 * Another price than the menu's.
 *
 * @param price of one, minor units
 * @param promotion name of the rule that made it
 */
public record Offer(long price, String promotion) {}
