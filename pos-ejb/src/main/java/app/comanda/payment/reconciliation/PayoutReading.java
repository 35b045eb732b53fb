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
import java.util.stream.Collectors;
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
        List<VendorMovement> made = movements.payouts(
                seen.keySet(),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        return payouts(made, seen);
    }

    /** @throws BusinessException {@code payout.unknown}, not found */
    public Payout get(UUID id) {
        Map<UUID, PaymentAccount> seen = accounts.seen(null);
        Optional<VendorMovement> made = movements
                .find(id)
                .filter(one -> one.kind() == VendorEntry.Kind.PAYOUT && seen.containsKey(one.accountId()));
        return made.map(one -> payouts(List.of(one), seen).get(0))
                .orElseThrow(() -> BusinessException.notFound("payout.unknown", "There is no such payout."));
    }

    private List<Payout> payouts(List<VendorMovement> made, Map<UUID, PaymentAccount> seen) {
        Map<List<Object>, List<VendorMovement>> content = movements.within(made).stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.accountId(), one.payout().orElseThrow())));
        return made.stream()
                .map(one -> new Payout(
                        one,
                        Objects.requireNonNull(seen.get(one.accountId())),
                        content.getOrDefault(List.of(one.accountId(), one.reference()), List.of())))
                .toList();
    }
}
