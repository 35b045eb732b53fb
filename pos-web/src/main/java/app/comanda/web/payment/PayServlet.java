package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.link.GuestBill;
import app.comanda.payment.link.GuestPaying;
import app.comanda.web.security.Door;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A guest pays his bill at {@code /pay/KEY}, on a phone. Nobody signs in: the key is the ticket, and stands in the address of
 * every form too, so that no page of somebody else can send one.
 */
@WebServlet("/pay/*")
public class PayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient GuestPaying guestPaying;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard(response);
        PayWords words = PayWords.of(request.getLocale());
        try {
            GuestBill bill = guestPaying.open(key(request), caller(request));
            send(response, new PayPage(words, bill, key(request)).html());
        } catch (BusinessException e) {
            sorry(e, words, response);
        }
    }

    /** Each act ends at the page again, so that going back or loading anew repeats nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard(response);
        String key = key(request);
        String next = request.getContextPath() + "/pay/" + key;
        try {
            switch (Objects.requireNonNullElse(request.getParameter("act"), "")) {
                case "pay" -> pay(request, key);
                case "call-off" -> guestPaying.callOff(key, caller(request));
                case "receipt" -> next = guestPaying.receipt(key, caller(request));
                default -> guestPaying.open(key, caller(request));
            }
        } catch (BusinessException e) {
            sorry(e, PayWords.of(request.getLocale()), response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next);
    }

    private void pay(HttpServletRequest request, String key) {
        try {
            guestPaying.pay(key, Objects.requireNonNullElse(request.getParameter("method"), ""), caller(request));
        } catch (BusinessException e) {
            // touched twice, or paid at the till meanwhile: the page shows how it stands
            if (!e.code().equals("payment.open") && !e.code().equals("order.settled")) {
                throw e;
            }
        }
    }

    private static String key(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static GuestPaying.Caller caller(HttpServletRequest request) {
        return new GuestPaying.Caller(request.getRemoteAddr(), String.valueOf(request.getAttribute(Door.REQUEST_ID)));
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        // the address is the secret: it must not travel on
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'");
    }

    private static void sorry(BusinessException refusal, PayWords words, HttpServletResponse response)
            throws IOException {
        switch (refusal.kind()) {
            case NOT_FOUND -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                send(response, PayPage.sorry(words, "guest-pay.gone"));
            }
            case TOO_MANY -> {
                response.setStatus(TOO_MANY_REQUESTS);
                response.setHeader("Retry-After", "60");
                send(response, PayPage.sorry(words, "guest-pay.wait"));
            }
            default -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                send(response, PayPage.sorry(words, "guest-pay.refused"));
            }
        }
    }

    private static void send(HttpServletResponse response, String page) throws IOException {
        byte[] content = page.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
