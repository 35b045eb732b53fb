package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.CardReaders;
import app.comanda.payment.VendorSkill;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The card readers that guests of an outlet can pay on. Outside of any transaction: their vendor is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReaderReading {

    private static final String METHOD = "CARD_READER";

    @EJB
    MethodReading methods;

    @EJB
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
        return ask(outletId, CardReaders::list).orElse(List.of());
    }

    /**
     * For an app beside a reader, which speaks to the vendor itself.
     *
     * @throws app.comanda.kernel.BusinessException {@code readers.none} (conflict), and as for {@link #of}
     */
    public String connectionToken(UUID outletId) {
        return ask(outletId, CardReaders::connectionToken)
                .orElseThrow(() -> BusinessException.conflict(
                        "readers.none", "This outlet takes no cards on readers. An owner can add them as a method."));
    }

    /** The vendor by which the outlet takes cards on readers. */
    private <T> Optional<T> ask(UUID outletId, BiFunction<CardReaders, Access, T> question) {
        Optional<AccountUse.Opened> account = methods.of(outletId).stream()
                .filter(way -> way.terms().method().equals(METHOD))
                .findFirst()
                .map(way -> accountUse.open(way.account().id()));
        return account.flatMap(opened ->
                VendorSkill.of(opened.provider(), installed).map(vendor -> question.apply(vendor, opened.access())));
    }
}
