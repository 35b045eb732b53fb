package app.comanda.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The path as the container understood it, decoded and without dots and parameters: the one that chooses the page. Rules
 * that look at the raw address can be walked around with {@code %2e} or {@code ;}.
 */
public final class RequestedPath {

    private RequestedPath() {}

    public static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
