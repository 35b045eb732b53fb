package app.comanda.payment.account;

import app.comanda.payment.CardReaders;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The card readers that guests of an outlet can pay on. Outside of any transaction: their vendor is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReaderReading {

    private static final String METHOD = "CARD_READER";

    @Inject
    MethodReading methods;

    @Inject
    AccountUse accountUse;

    @Inject
    @Any
    Instance<CardReaders> installed;

    /**
     * Empty where the outlet takes no cards on readers.
     *
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown}, not found; {@code vendor.keys}, {@code
     *     vendor.away}, {@code vendor.refused}
     */
    public List<CardReaders.CardReader> of(UUID outletId) {
        List<CardReaders.CardReader> all = new ArrayList<>();
        for (MethodReading.Way way : methods.of(outletId)) {
            if (way.terms().method().equals(METHOD)) {
                AccountUse.Opened account = accountUse.open(way.account().id());
                installed.stream()
                        .filter(vendor -> vendor.provider().equals(account.provider()))
                        .forEach(vendor -> all.addAll(vendor.list(account.access())));
            }
        }
        return all;
    }
}
