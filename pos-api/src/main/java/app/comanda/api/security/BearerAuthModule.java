package app.comanda.api.security;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.SignedInStaff;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the container who the bearer of a token is.
 *
 * <p>It refuses nothing: why there is no caller is left on the request, and {@link StaffFilter} answers it once the
 * request has its id. Payara initialises a module anew for every request, so all that is costly is given to it.
 */
final class BearerAuthModule implements ServerAuthModule {

    /** Request attribute: the {@link TokenRefused.Reason}, or the fact, why a token was sent and refused. */
    static final String REFUSED = BearerAuthModule.class.getName() + ".refused";

    private static final String SCHEME = "Bearer ";

    private final Callers callers;
    private @Nullable CallbackHandler container;

    BearerAuthModule(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void initialize(
            @Nullable MessagePolicy request,
            @Nullable MessagePolicy response,
            CallbackHandler handler,
            @Nullable Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo exchange, Subject client, @Nullable Subject service)
            throws AuthException {
        HttpServletRequest request = (HttpServletRequest) exchange.getRequestMessage();
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tell(new CallerPrincipalCallback(client, (Principal) null));
            return AuthStatus.SUCCESS;
        }
        try {
            SignedInStaff staff = callers.identify(
                    header.substring(SCHEME.length()).strip(), request.getHeader(Callers.TERMINAL_KEY));
            tell(
                    new CallerPrincipalCallback(client, staff),
                    new GroupPrincipalCallback(client, staff.roles().toArray(String[]::new)));
        } catch (TokenRefused e) {
            request.setAttribute(REFUSED, e.reason());
            tell(new CallerPrincipalCallback(client, (Principal) null));
        } catch (BusinessException e) {
            request.setAttribute(REFUSED, e);
            tell(new CallerPrincipalCallback(client, (Principal) null));
        }
        return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo exchange, @Nullable Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo exchange, @Nullable Subject subject) {
        if (subject != null) {
            subject.getPrincipals().clear();
        }
    }

    private void tell(Callback... what) throws AuthException {
        try {
            if (container == null) {
                throw new AuthException("The container has not initialised the module");
            }
            container.handle(what);
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("The container does not take the caller").initCause(e);
        }
    }

    /** {@link AccessTokens}, perhaps with a memory. */
    @FunctionalInterface
    interface TokenCheck {
        SignedInStaff verify(String token) throws TokenRefused;
    }
}
