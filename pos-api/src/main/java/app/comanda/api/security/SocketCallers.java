package app.comanda.api.security;

import app.comanda.api.security.BearerAuthModule.TokenCheck;
import app.comanda.device.TerminalKey;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.SignedInStaff;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Knows callers by the same tokens as {@link BearerAuthModule}, where they come in a message instead of a header. */
@ApplicationScoped
public class SocketCallers {

    @Inject
    ServletContext application;

    /** For {@link SocketCallers}: whatever verifies bearer tokens here. */
    static void share(TokenCheck tokens, ServletContext application) {
        application.setAttribute(TokenCheck.class.getName(), tokens);
    }

    /**
     * @param requestId of the connection, for the log
     * @throws BusinessException {@code token.expired}, {@code token.invalid}, {@code token.unverifiable}, {@code
     *     outlet.none}, {@code tenant.missing} for somebody who belongs to no restaurant
     * @throws app.comanda.tenancy.TerminalRefused when the key is no key; whether it is right, the database says
     */
    public SocketCaller identify(String token, @Nullable String terminalKey, String requestId) {
        SignedInStaff staff = verify(token);
        TenantContext context = staff.at(requestId);
        context.tenant();
        if (terminalKey != null) {
            TerminalKey key = TerminalKey.parse(terminalKey);
            context = context.at(key.terminalId(), key.hash());
        }
        return new SocketCaller(context, staff.roles());
    }

    private SignedInStaff verify(String token) {
        try {
            Object tokens = Objects.requireNonNull(application.getAttribute(TokenCheck.class.getName()));
            return ((TokenCheck) tokens).verify(token);
        } catch (TokenRefused e) {
            Kind kind = e.reason() == TokenRefused.Reason.UNVERIFIABLE ? Kind.UNAVAILABLE : Kind.UNAUTHENTICATED;
            throw new BusinessException(kind, e.reason().code, e.reason().detail, null);
        }
    }
}
