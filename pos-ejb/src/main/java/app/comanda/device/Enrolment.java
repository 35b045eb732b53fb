package app.comanda.device;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device that nobody knows yet shows a code and becomes a terminal. Call it outside a transaction. */
@ApplicationScoped
public class Enrolment {

    /** Wrong ones, a minute and source: guessing at 39 bits. */
    private static final int MOST_TRIES = 5;

    @EJB
    TerminalBook book;

    @Inject
    WrongTries wrongTries;

    @Inject
    AcrossTenants acrossTenants;

    /**
     * @param deviceKey by which the device signs its journal, if it keeps one
     * @param source where the call came from, for counting wrong tries
     * @throws BusinessException {@code enrolment.code-unknown} or {@code enrolment.too-many-tries}
     */
    public EnrolledTerminal redeem(
            String typedCode, String name, @Nullable DeviceKey deviceKey, String source, String requestId) {
        Terminal.requireName(name);
        if (wrongTries.recent(source) >= MOST_TRIES) {
            throw BusinessException.tooMany(
                    "enrolment.too-many-tries", "Too many wrong codes from here. Wait a minute.");
        }
        try {
            EnrolmentCode code = EnrolmentCode.typed(typedCode);
            UUID tenant = acrossTenants
                    .through(Door.ENROLMENT, "whose one-time code is it", () -> book.tenantOf(code))
                    .orElseThrow(EnrolmentCode::unknown);
            return TenantContext.system(tenant, Door.ENROLMENT.key(), requestId)
                    .call(() -> book.enrol(code, name, deviceKey));
        } catch (BusinessException e) {
            wrongTries.note(source);
            throw e;
        }
    }
}
