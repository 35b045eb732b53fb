package app.comanda.api.security;

import app.comanda.api.http.Problem;
import app.comanda.api.http.RequestId;
import app.comanda.api.security.TokenRefused.Reason;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.SignedInStaff;
import app.comanda.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Lets a request work for the tenant of its token, and for no other.
 *
 * <p>After {@link RequestId}, see web.xml. A request without a token goes on for nobody: {@link AccessRules} lets it reach
 * only what is open to all.
 */
public class StaffFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TenantClaims claims;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getAttribute(BearerAuthModule.REFUSED) instanceof Reason reason) {
            refuse(response, reason);
        } else if (request.getAttribute(BearerAuthModule.REFUSED) instanceof BusinessException fact) {
            write(response, Problem.of(fact));
        } else if (request.getUserPrincipal() instanceof SignedInStaff staff && changes(request, staff)) {
            write(response, Problem.of(403, "access.denied", "A board only reads.", null));
        } else if (request.getUserPrincipal() instanceof SignedInStaff staff) {
            workFor(staff, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request, SignedInStaff staff) {
        return staff.roles().contains(SignedInStaff.READER)
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }

    private void workFor(
            SignedInStaff staff, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        TenantContext context;
        try {
            context = staff.at(requestId());
        } catch (BusinessException e) {
            refuse(response, e);
            return;
        }
        try (TenantContext.Opened ignored = context.open()) {
            if (agree(context, request, response)) {
                chain.doFilter(request, response);
            }
        }
    }

    private boolean agree(TenantContext context, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            claims.mustAgree(context, request.getHeader(TenantClaims.HEADER), request.getServerName());
            return true;
        } catch (BusinessException e) {
            refuse(response, e);
            return false;
        }
    }

    private static String requestId() {
        String id = RequestId.current();
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private static void refuse(HttpServletResponse response, Reason reason) throws IOException {
        if (reason.status == 401) {
            response.setHeader("WWW-Authenticate", Challenge.of(reason));
        } else {
            response.setHeader("Retry-After", "5");
        }
        write(response, Problem.of(reason.status, reason.code, reason.detail, null));
    }

    private static void refuse(HttpServletResponse response, BusinessException e) throws IOException {
        write(response, Problem.of(403, e.code(), String.valueOf(e.getMessage()), e.field()));
    }

    private static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(problem));
    }
}
