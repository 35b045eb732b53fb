package app.comanda.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets whoever shows the token of {@code comanda.metrics.token} read the metrics; without such a setting, only programs on
 * the same machine. To everybody else the address does not exist.
 */
public class MetricsGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "comanda.metrics.token")
    transient Optional<String> token;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MetricsReader reader = new MetricsReader(
                request.getRemoteAddr(),
                request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null,
                request.getHeader("Authorization"));
        if (reader.mayRead(token)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
