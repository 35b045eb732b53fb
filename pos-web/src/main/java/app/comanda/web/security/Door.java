package app.comanda.web.security;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.SignedInStaff;
import app.comanda.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Stands before every page: nobody enters who has not signed in with one of the back office's roles, and whoever enters
 * works for the tenant of their account and no other.
 */
public class Door extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Who has work to do here; cashiers and the kitchen work at terminals. */
    static final Set<String> ROLES = Set.of("chain_admin", "owner", "manager");

    /** Request attribute: the id that the answer, log lines, messages and audit entries of this request share. */
    public static final String REQUEST_ID = "app.comanda.requestId";

    @Inject
    transient SecurityHeaders headers;

    @Inject
    transient SignIn signIn;

    @Inject
    transient SignOut signOut;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String requestId = UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, requestId);
        response.setHeader("X-Request-Id", requestId);
        headers.add(request, response);
        String path = RequestedPath.of(request);
        if (OpenPaths.contain(path)) {
            chain.doFilter(request, response);
        } else if (path.equals(BackOfficeClient.CALLBACK_PATH)) {
            signIn.finish(request, response);
        } else if (path.equals(SignOut.PATH)) {
            signOut.leave(request, response);
        } else if (request.getUserPrincipal() instanceof SignedInStaff staff) {
            enter(staff, request, response, chain);
        } else {
            signIn.begin(request, response);
        }
    }

    private static void enter(
            SignedInStaff staff, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Collections.disjoint(staff.roles(), ROLES)) {
            SecurityPage.NO_ACCESS.show(request, response);
            return;
        }
        TenantContext context;
        try {
            context = staff.at(String.valueOf(request.getAttribute(REQUEST_ID)));
        } catch (BusinessException e) {
            SecurityPage.NO_OUTLET.show(request, response);
            return;
        }
        try (TenantContext.Opened ignored = context.open()) {
            chain.doFilter(request, response);
        }
    }
}
