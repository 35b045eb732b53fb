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
import java.util.Currency;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A guest pays his bill at {@code /pay/KEY}, on a phone. Nobody signs in: the key is the ticket, and stands in the address of
 * every form too, so that no page of somebody else can send one.
 */
@WebServlet("/pay/*")
public class PayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "script-src 'self'; connect-src 'self'; form-action 'self'";

    @Inject
    transient GuestPaying guestPaying;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GuestAnswer.guard(response, POLICY);
        GuestWords words = GuestWords.of(request.getLocale());
        try {
            GuestAnswer.send(response, page(request, words).html());
        } catch (BusinessException e) {
            GuestAnswer.sorry(response, e, words, "guest-pay");
        }
    }

    /** With what the guest chose or typed to give on top; what somebody types is read in the currency of the bill. */
    private PayPage page(HttpServletRequest request, GuestWords words) {
        String chosen = request.getParameter("tip");
        GuestBill bill = guestPaying.open(key(request), GuestTip.chosen(chosen), caller(request));
        String own = Objects.requireNonNullElse(request.getParameter("own"), "").strip();
        OptionalLong typed = GuestTip.typed(own, Currency.getInstance(bill.currency()));
        if (own.isEmpty() && chosen == null) {
            return new PayPage(words, with(bill.tipThatCameToNothing(), bill, request), key(request));
        }
        return typed.isEmpty() && !own.isEmpty()
                ? new PayPage(words, bill, key(request)).notUnderstanding(own)
                : new PayPage(words, with(typed.orElse(bill.tip()), bill, request), key(request));
    }

    private GuestBill with(long tip, GuestBill bill, HttpServletRequest request) {
        return tip == bill.tip() ? bill : guestPaying.open(key(request), tip, caller(request));
    }

    /** Each act ends at the page again, so that going back or loading anew repeats nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GuestAnswer.guard(response, POLICY);
        String key = key(request);
        String next = request.getContextPath() + "/pay/" + key;
        try {
            switch (Objects.requireNonNullElse(request.getParameter("act"), "")) {
                case "pay" -> pay(request, key);
                case "call-off" -> guestPaying.callOff(key, caller(request));
                case "receipt" -> next = guestPaying.receipt(key, caller(request));
                default -> guestPaying.open(key, 0, caller(request));
            }
        } catch (BusinessException e) {
            GuestAnswer.sorry(response, e, GuestWords.of(request.getLocale()), "guest-pay");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next);
    }

    private void pay(HttpServletRequest request, String key) {
        try {
            String method = Objects.requireNonNullElse(request.getParameter("method"), "");
            guestPaying.pay(key, method, GuestTip.chosen(request.getParameter("tip")), caller(request));
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
}
