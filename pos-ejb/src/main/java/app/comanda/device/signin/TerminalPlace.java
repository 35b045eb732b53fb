package app.comanda.device.signin;

import app.comanda.device.Purpose;
import app.comanda.device.TerminalKey;
import app.comanda.tenancy.TenantContext;
import java.util.Set;
import java.util.UUID;

/** Where a terminal stands; none of it ever changes. */
public record TerminalPlace(UUID tenantId, UUID outletId, String prefix, Purpose purpose) {

    /** The terminal itself calls, nobody stands at it. */
    TenantContext calling(TerminalKey key, String requestId) {
        return new TenantContext(tenantId, null, Set.of(outletId), null, "terminal:" + prefix, requestId)
                .at(key.terminalId(), key.hash());
    }
}
