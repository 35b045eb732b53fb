package app.comanda.payment.reconciliation;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What vendors sent to the bank, for owners and managers. */
@Stateless
public class PayoutReading {

    @Inject
    VendorMovements movements;

    @Inject
    Accounts accounts;

    /**
     * Newest first.
     *
     * @param accountId null for all
     * @param zone in which the days are
     * @throws BusinessException {@code account.unknown}, not found
     */
    public List<Payout> list(@Nullable UUID accountId, LocalDate first, LocalDate last, ZoneId zone) {
        Map<UUID, PaymentAccount> seen = accounts.seen(accountId);
        return movements
                .payouts(
                        seen.keySet(),
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(made -> payout(made, seen))
                .toList();
    }

    /** @throws BusinessException {@code payout.unknown}, not found */
    public Payout get(UUID id) {
        Map<UUID, PaymentAccount> seen = accounts.seen(null);
        Optional<VendorMovement> made = movements
                .find(id)
                .filter(one -> one.kind() == VendorEntry.Kind.PAYOUT && seen.containsKey(one.accountId()));
        return made.map(one -> payout(one, seen))
                .orElseThrow(() -> BusinessException.notFound("payout.unknown", "There is no such payout."));
    }

    private Payout payout(VendorMovement made, Map<UUID, PaymentAccount> seen) {
        return new Payout(made, Objects.requireNonNull(seen.get(made.accountId())), movements.within(made));
    }
}
