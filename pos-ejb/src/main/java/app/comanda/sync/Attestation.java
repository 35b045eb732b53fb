package app.comanda.sync;

import app.comanda.staff.approval.Attesting;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an approval of what a device signed that a manager approved there. */
@ApplicationScoped
class Attestation {

    @Inject
    Attesting attesting;

    /**
     * @param subject the order, or the shift
     * @return the approval's id, to be used in this transaction; empty when none was given
     */
    Optional<UUID> of(@Nullable Attested said, Deed deed, UUID subject, String currency, JournalHead head) {
        if (said == null) {
            return Optional.empty();
        }
        Attested approval = said.checked();
        UUID id = Bodies.need(approval.id(), "approval.id");
        long amount = Bodies.need(approval.amount(), "approval.amount");
        attesting.attest(
                id,
                new GuardedAct(deed, subject, amount, currency),
                head.outlet(),
                Bodies.need(approval.approverId(), "approval.approverId"));
        return Optional.of(id);
    }
}
