package app.comanda.api.payment;

import app.comanda.payment.account.Onboarding;

/**
 * Whether guests can pay by Apple Pay on pages of our own.
 *
 * @param host whose pages those are
 * @param state ACTIVE, INACTIVE (the vendor did not find what it asks for) or NOT_REGISTERED
 */
public record WalletsJson(String host, String state) {

    static WalletsJson of(String host, Onboarding.Wallets wallets) {
        return new WalletsJson(host, wallets.name());
    }
}
