package app.comanda.web.frame;

import app.comanda.web.security.RequestedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens a page only to the roles it is for, and leads the bare address to the page where each role begins. */
public class PageAccess extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestedPath.of(request);
        Optional<Place> place = Place.at(path);
        if (path.isEmpty() || path.equals("/")) {
            begin(request, response);
        } else if (place.isPresent() && !mayOpen(place.get(), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (place.isEmpty() && path.endsWith(".xhtml") && !isResource(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Place> first = Stream.of(Place.values())
                .filter(place -> mayOpen(place, request))
                .findFirst();
        if (first.isPresent()) {
            response.sendRedirect(request.getContextPath() + first.get().path());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean mayOpen(Place place, HttpServletRequest request) {
        return place.roles().stream().anyMatch(request::isUserInRole);
    }

    private static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }
}
