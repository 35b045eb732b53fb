package app.comanda.api.http;

import app.comanda.kernel.CurrentRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, the caller's own where it is decent, and returns it with the answer. */
public class RequestId extends HttpFilter {

    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** Null outside a request. */
    public static @Nullable String current() {
        return CurrentRequest.id();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getHeader(HEADER);
        String id = asked != null && DECENT.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
        CurrentRequest.begin(id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentRequest.end();
        }
    }
}
