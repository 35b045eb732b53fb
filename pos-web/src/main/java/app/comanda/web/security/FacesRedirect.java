package app.comanda.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The redirect that a Faces script follows; it would show an HTTP redirect to Keycloak as an error. */
final class FacesRedirect {

    private FacesRedirect() {}

    static void to(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + escaped(page)
                        + "\"/></partial-response>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
