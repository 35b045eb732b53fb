package app.comanda.api.device;

import app.comanda.api.http.Problem;
import app.comanda.api.security.Callers;
import app.comanda.device.TerminalKey;
import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TerminalRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Notes from which terminal a signed-in person calls. Whether it is that terminal, and not revoked, the database says as
 * each transaction begins. After the filter that knows the person, see web.xml.
 */
public class TerminalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(Callers.TERMINAL_KEY);
        Optional<TenantContext> caller = TenantContext.find();
        if (key == null || caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (TenantContext.Opened ignored = at(caller.get(), key).open()) {
            chain.doFilter(request, response);
        } catch (TerminalRefused e) {
            refuse(response, e);
        }
    }

    private static TenantContext at(TenantContext caller, String key) {
        TerminalKey terminal = TerminalKey.parse(key);
        return caller.at(terminal.terminalId(), terminal.hash());
    }

    private static void refuse(HttpServletResponse response, TerminalRefused e) throws IOException {
        Problem problem = Problem.of(401, e.code(), String.valueOf(e.getMessage()), null);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(problem));
    }
}
