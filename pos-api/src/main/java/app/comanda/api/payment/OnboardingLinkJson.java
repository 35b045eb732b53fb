package app.comanda.api.payment;

import app.comanda.payment.account.Connecting;

/**
 * Where an owner goes on.
 *
 * @param account the vendor's name of the account
 * @param link at the vendor; opens once, and not for long
 */
public record OnboardingLinkJson(String account, String link) {

    static OnboardingLinkJson of(Connecting.Invitation invitation) {
        return new OnboardingLinkJson(invitation.account(), invitation.link().toString());
    }
}
