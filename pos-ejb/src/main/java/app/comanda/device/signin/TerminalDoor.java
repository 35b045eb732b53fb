package app.comanda.device.signin;

import app.comanda.device.TerminalKey;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TerminalRefused;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In whose name a call works that shows nothing but a terminal's key. Whether the terminal is revoked, the database says
 * as each transaction begins, so that what is remembered here opens nothing by itself. Call it outside a transaction.
 */
@ApplicationScoped
public class TerminalDoor {

    /** Wrong ones, a minute and terminal: a device that was struck keeps asking, and need not be looked up each time. */
    private static final int MOST_TRIES = 20;

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<TerminalKey, TerminalPlace> places = new ConcurrentHashMap<>();

    @EJB
    SigningIn signingIn;

    @Inject
    AcrossTenants acrossTenants;

    @Inject
    WrongTries wrongTries;

    /** @throws BusinessException {@code terminal.unknown}, {@code terminal.too-many-tries} */
    public TenantContext enter(String keyText, String requestId) {
        TerminalKey key = TerminalKey.parse(keyText);
        return placeOf(key).calling(key, requestId);
    }

    TerminalPlace placeOf(TerminalKey key) {
        TerminalPlace known = places.get(key);
        return known == null ? find(key) : known;
    }

    private TerminalPlace find(TerminalKey key) {
        String source = "terminal " + key.terminalId();
        if (wrongTries.recent(source) >= MOST_TRIES) {
            throw BusinessException.tooMany(
                    "terminal.too-many-tries", "This terminal is not known here. Wait a minute, or enrol it again.");
        }
        Optional<TerminalPlace> found =
                acrossTenants.through(Door.TERMINAL, "whose terminal is it", () -> signingIn.placeOf(key));
        if (found.isEmpty()) {
            wrongTries.note(source);
            throw new TerminalRefused("TERMINAL_UNKNOWN");
        }
        if (places.size() >= MOST_REMEMBERED) {
            places.clear();
        }
        places.put(key, found.get());
        return found.get();
    }
}
