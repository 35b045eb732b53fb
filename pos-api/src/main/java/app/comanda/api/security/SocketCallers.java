package app.comanda.api.security;

import app.comanda.device.TerminalKey;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.SignedInStaff;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Knows callers by the same tokens as {@link BearerAuthModule}, where they come in a message instead of a header. */
@ApplicationScoped
public class SocketCallers {

    @Inject
    Callers callers;

    /**
     * @param requestId of the connection, for the log
     * @throws BusinessException {@code token.expired}, {@code token.invalid}, {@code token.unverifiable}, {@code
     *     outlet.none}, {@code tenant.missing} for somebody who belongs to no restaurant
     * @throws app.comanda.tenancy.TerminalRefused when the key is no key; whether it is right, the database says
     */
    public SocketCaller identify(String token, @Nullable String terminalKey, String requestId) {
        SignedInStaff staff = verify(token, terminalKey);
        TenantContext context = staff.at(requestId);
        context.tenant();
        if (terminalKey != null) {
            TerminalKey key = TerminalKey.parse(terminalKey);
            context = context.at(key.terminalId(), key.hash());
        }
        return new SocketCaller(context, staff.roles());
    }

    private SignedInStaff verify(String token, @Nullable String terminalKey) {
        try {
            return callers.identify(token, terminalKey);
        } catch (TokenRefused e) {
            Kind kind = e.reason() == TokenRefused.Reason.UNVERIFIABLE ? Kind.UNAVAILABLE : Kind.UNAUTHENTICATED;
            throw new BusinessException(kind, e.reason().code, e.reason().detail, null);
        }
    }
}
