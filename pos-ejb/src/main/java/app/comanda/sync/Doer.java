package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.Role;
import app.comanda.tenancy.TenantContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something at a terminal.
 *
 * @param staffId null for somebody who may not sell here, or is unknown
 */
public record Doer(@Nullable UUID staffId, String username) {

    static final Doer NOBODY = new Doer(null, "");

    /** Somebody who left, or never sold here, is nobody: what he sold is sold, and anything else is not done. */
    static Doer of(Optional<Employee> employee) {
        return employee.filter(who -> who.role() != Role.KITCHEN)
                .map(who -> new Doer(who.id(), who.username()))
                .orElse(NOBODY);
    }

    void requireKnown() {
        if (!isKnown()) {
            throw BusinessException.conflict("sync.staff", "Whoever did this does not work here, or not any more.");
        }
    }

    boolean isKnown() {
        return staffId != null;
    }

    /** The terminal's call, in this person's name. */
    TenantContext at(TenantContext terminal) {
        return isKnown()
                ? new TenantContext(
                        terminal.tenantId(),
                        null,
                        terminal.outletIds(),
                        staffId,
                        username,
                        terminal.terminalId(),
                        terminal.terminalKeyHash(),
                        terminal.requestId())
                : terminal;
    }
}
