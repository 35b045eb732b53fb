package app.comanda.payment.reconciliation;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of the comparisons, for owners and managers: of the accounts of outlets where they work. */
@Stateless
public class ReconciliationReading {

    @Inject
    Reconciliations reconciliations;

    @Inject
    VendorMovements movements;

    @Inject
    OwnBooks ownBooks;

    @Inject
    Accounts accounts;

    public List<PaymentAccount> accounts() {
        return accounts.visible();
    }

    /** Newest day first. @param accountId null for all; @throws BusinessException {@code account.unknown}, not found */
    public List<ReconciledDay> list(@Nullable UUID accountId, LocalDate first, LocalDate last) {
        Map<UUID, PaymentAccount> seen = accounts.seen(accountId);
        List<Reconciliation> days = reconciliations.list(seen.keySet(), first, last);
        Map<UUID, List<Difference>> differences =
                reconciliations
                        .differences(days.stream().map(Reconciliation::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Difference::reconciliationId));
        return days.stream()
                .map(day -> new ReconciledDay(
                        day,
                        Objects.requireNonNull(seen.get(day.accountId())),
                        differences.getOrDefault(day.id(), List.of())))
                .toList();
    }

    /** @throws BusinessException {@code reconciliation.unknown}, not found */
    public ReconciledDay get(UUID id) {
        Map<UUID, PaymentAccount> seen = accounts.seen(null);
        return reconciliations
                .find(id)
                .filter(day -> seen.containsKey(day.accountId()))
                .map(day -> new ReconciledDay(
                        day,
                        Objects.requireNonNull(seen.get(day.accountId())),
                        reconciliations.differences(List.of(day.id()))))
                .orElseThrow(
                        () -> BusinessException.notFound("reconciliation.unknown", "There is no such comparison."));
    }

    /** What the vendor has of that day, oldest first. @param read by {@link #get} */
    public List<VendorMovement> movements(ReconciledDay read) {
        Reconciliation day = read.reconciliation();
        return movements.between(day.accountId(), day.beginsAt(), day.endsAt());
    }

    /** The numbers of orders, by their ids. */
    public Map<UUID, String> numbers(Collection<UUID> orders) {
        return ownBooks.numbers(orders);
    }
}
