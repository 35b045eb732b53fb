package app.comanda.api.device;

import app.comanda.api.http.RequestId;
import app.comanda.api.security.Callers;
import app.comanda.device.signin.TerminalDoor;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TerminalRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Runs what needs nothing but a terminal's key in the name of that terminal. */
@ApplicationScoped
public class TerminalCall {

    @Inject
    HttpServletRequest request;

    @Inject
    TerminalDoor door;

    /** @throws BusinessException {@code terminal.unknown}, {@code terminal.revoked}, {@code tenant.suspended} */
    public <T> T run(Callable<T> work) {
        return caller().call(work);
    }

    /** In whose name it works; also for what goes on in another thread. */
    public TenantContext caller() {
        String key = request.getHeader(Callers.TERMINAL_KEY);
        if (key == null) {
            throw new TerminalRefused("TERMINAL_UNKNOWN");
        }
        String id = RequestId.current();
        return door.enter(key, id == null ? UUID.randomUUID().toString() : id);
    }
}
