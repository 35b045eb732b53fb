package app.comanda.api.http;

import app.comanda.api.http.CallCounts.Tally;
import app.comanda.kernel.Json;
import app.comanda.tenancy.SignedInStaff;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Nobody takes more than a share of this node: so many calls a minute for a person or, without a good token, for an
 * address. Before the filter that refuses bad tokens, so that trying them is counted too.
 */
public class CallLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "comanda.api.calls.per.minute", defaultValue = "12000")
    transient int most;

    @Inject
    transient Clock clock;

    private transient @Nullable CallCounts counts;

    @Override
    public void init() {
        counts = most > 0 ? new CallCounts(most, clock) : null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CallCounts counting = counts;
        if (counting == null) {
            chain.doFilter(request, response);
            return;
        }
        Tally tally = counting.count(caller(request));
        response.setHeader("RateLimit-Limit", Integer.toString(tally.most()));
        response.setHeader("RateLimit-Remaining", Integer.toString(tally.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(tally.seconds()));
        if (tally.exceeded()) {
            refuse(response, tally);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String caller(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedInStaff staff ? staff.subject() : request.getRemoteAddr();
    }

    private static void refuse(HttpServletResponse response, Tally tally) throws IOException {
        Problem problem = Problem.of(
                429, "calls.too-many", "More than " + tally.most() + " calls within a minute. Wait a moment.", null);
        response.setHeader("Retry-After", Long.toString(tally.seconds()));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(problem));
    }
}
