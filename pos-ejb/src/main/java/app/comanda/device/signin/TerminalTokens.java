package app.comanda.device.signin;

import app.comanda.device.TerminalKey;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.SignedInStaff;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who sends a token that was made at a terminal. Call it outside a transaction. */
@ApplicationScoped
public class TerminalTokens {

    @Inject
    TerminalDoor door;

    @EJB
    SigningIn signingIn;

    /**
     * @param terminalKey as the call shows it; without one, no such token is good
     * @return empty when the sign-in has ended, or was at another terminal
     * @throws BusinessException {@code terminal.unknown}, {@code terminal.revoked}, {@code tenant.suspended}
     */
    public Optional<SignedInStaff> staffOf(SessionToken token, @Nullable String terminalKey) {
        if (terminalKey == null) {
            return Optional.empty();
        }
        TerminalKey key = TerminalKey.parse(terminalKey);
        TerminalPlace place = door.placeOf(key);
        return place.calling(key, UUID.randomUUID().toString()).call(() -> signingIn.use(token, place));
    }
}
