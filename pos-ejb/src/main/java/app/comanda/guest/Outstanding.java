package app.comanda.guest;

/**
 * What all of them come to in one currency.
 *
 * @param count how many there are with anything on them
 * @param amount minor units
 */
public record Outstanding(String currency, long count, long amount) {}
