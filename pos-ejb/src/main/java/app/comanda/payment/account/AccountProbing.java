package app.comanda.payment.account;

import app.comanda.payment.PaymentGateways;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** An owner tries whether an account's keys work, before a guest does. Outside of any transaction: the vendor may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountProbing {

    @EJB
    AccountUse accountUse;

    @Inject
    PaymentGateways gateways;

    /** @throws app.comanda.kernel.BusinessException {@code account.unknown}, not found */
    public Probe probe(UUID id) {
        AccountUse.Opened opened = accountUse.open(id);
        return gateways.remote(opened.provider()).probe(opened.access());
    }
}
