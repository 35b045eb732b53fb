package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.VendorSkill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The vendors at which restaurants can be under the operator's account. */
@ApplicationScoped
public class Onboardings {

    @Inject
    @Any
    Instance<Onboarding> installed;

    /** Those at which the operator has one. */
    public List<Onboarding> offered() {
        return installed.stream().filter(Onboarding::isOffered).toList();
    }

    /** @throws BusinessException {@code account.not-offered} (conflict), also where the operator has none */
    public Onboarding offering(String provider) {
        return find(provider).filter(Onboarding::isOffered).orElseThrow(Onboardings::notOffered);
    }

    public Optional<Onboarding> find(String provider) {
        return VendorSkill.of(provider, installed);
    }

    /** @throws BusinessException {@code account.not-offered} (conflict) */
    public Onboarding get(String provider) {
        return find(provider).orElseThrow(Onboardings::notOffered);
    }

    private static BusinessException notOffered() {
        return BusinessException.conflict(
                "account.not-offered", "That is not offered with this vendor here. Enter its keys instead.");
    }
}
