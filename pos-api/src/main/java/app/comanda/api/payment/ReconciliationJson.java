package app.comanda.api.payment;

import app.comanda.payment.reconciliation.ReconciledDay;
import app.comanda.payment.reconciliation.Reconciliation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of an account, our books held against the vendor's.
 *
 * @param trouble why the vendor could not be asked, in state FAILED
 */
public record ReconciliationJson(
        UUID id,
        UUID accountId,
        String provider,
        LocalDate day,
        Instant from,
        Instant until,
        String state,
        @Nullable String trouble,
        Instant comparedAt,
        List<ReconciliationSumsJson> sums,
        List<DifferenceJson> differences) {

    static ReconciliationJson of(ReconciledDay day) {
        Reconciliation compared = day.reconciliation();
        return new ReconciliationJson(
                compared.id(),
                compared.accountId(),
                day.account().provider(),
                compared.day(),
                compared.beginsAt(),
                compared.endsAt(),
                compared.state().name(),
                compared.trouble().orElse(null),
                compared.comparedAt(),
                compared.sums().stream().map(ReconciliationSumsJson::of).toList(),
                day.differences().stream().map(DifferenceJson::of).toList());
    }
}
