package app.comanda.api.payment;

import app.comanda.payment.account.Onboarding;
import java.util.List;

/**
 * What a connected account may do.
 *
 * @param account the vendor's name of it
 * @param charges whether it can take money
 * @param payouts whether that goes on to its bank
 * @param missing what the vendor still wants to know, in its own words
 */
public record OnboardingJson(String account, boolean charges, boolean payouts, List<String> missing) {

    static OnboardingJson of(Onboarding.Standing standing) {
        return new OnboardingJson(
                standing.account(),
                standing.charges() == Onboarding.Ability.YES,
                standing.payouts() == Onboarding.Ability.YES,
                standing.missing());
    }
}
