package app.comanda.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** How a request came about, and so which answer it can follow. */
enum Asking {
    /** A browser going to a page. */
    PAGE,
    /** A Faces call from a script: follows nothing but a partial response. */
    FACES_CALL,
    /** A form sent the plain way; its input is lost, its page is not. */
    FORM,
    /** A script or program that would take a sign-in page for an answer. */
    PROGRAM;

    static Asking of(HttpServletRequest request) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return FACES_CALL;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null && !mode.equals("navigate")) {
            return PROGRAM;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> PAGE;
            case "POST" -> FORM;
            default -> PROGRAM;
        };
    }
}
