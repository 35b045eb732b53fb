package app.comanda.api.guest;

import app.comanda.guest.Outstanding;

/**
 * What all cards have left, or all accounts owe, in one currency.
 *
 * @param amount minor units
 */
public record OutstandingJson(String currency, long count, long amount) {

    static OutstandingJson of(Outstanding sum) {
        return new OutstandingJson(sum.currency(), sum.count(), sum.amount());
    }
}
