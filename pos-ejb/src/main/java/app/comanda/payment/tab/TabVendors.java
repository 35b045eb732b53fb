package app.comanda.payment.tab;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.CardTabs;
import app.comanda.payment.VendorSkill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The vendors that can hold an amount. */
@ApplicationScoped
public class TabVendors {

    @Inject
    @Any
    Instance<CardTabs> installed;

    /** @throws BusinessException {@code tab.method}, naming the field */
    CardTabs get(String provider) {
        return VendorSkill.of(provider, installed)
                .orElseThrow(
                        () -> BusinessException.invalid("tab.method", "method", "Nothing can be held by this method."));
    }
}
