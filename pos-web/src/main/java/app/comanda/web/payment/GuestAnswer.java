package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is answered at addresses that are keys themselves. */
final class GuestAnswer {

    private static final int TOO_MANY_REQUESTS = 429;

    private GuestAnswer() {}

    /** @param policy what the page may do beside styling itself */
    static void guard(HttpServletResponse response, String policy) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        // the address is the secret: it must not travel on
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; " + policy);
    }

    /** @param what of the texts that end in {@code .gone}, {@code .wait} and, where more can be refused, {@code .refused} */
    static void sorry(HttpServletResponse response, BusinessException refusal, GuestWords words, String what)
            throws IOException {
        switch (refusal.kind()) {
            case NOT_FOUND -> sorry(response, HttpServletResponse.SC_NOT_FOUND, words, what + ".gone");
            case TOO_MANY -> {
                response.setHeader("Retry-After", "60");
                sorry(response, TOO_MANY_REQUESTS, words, what + ".wait");
            }
            default -> sorry(response, HttpServletResponse.SC_CONFLICT, words, what + ".refused");
        }
    }

    private static void sorry(HttpServletResponse response, int status, GuestWords words, String why)
            throws IOException {
        response.setStatus(status);
        send(response, PayPage.sorry(words, why));
    }

    static void send(HttpServletResponse response, String page) throws IOException {
        send(response, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpServletResponse response, String mediaType, byte[] content) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
