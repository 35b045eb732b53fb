package app.comanda.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pages for people who do not come in. */
enum SecurityPage {
    NO_ACCESS("no-access", HttpServletResponse.SC_FORBIDDEN),
    NO_OUTLET("no-outlet", HttpServletResponse.SC_FORBIDDEN),
    FAILED("failed", HttpServletResponse.SC_UNAUTHORIZED),
    AWAY("away", HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    /** Request attribute: which of the sentences the page shows. */
    static final String REASON = "securityReason";

    private final String key;
    private final int status;

    SecurityPage(String key, int status) {
        this.key = key;
        this.status = status;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (Asking.of(request) != Asking.PAGE) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        request.setAttribute(REASON, key);
        request.getRequestDispatcher("/security/closed.xhtml").forward(request, response);
    }
}
