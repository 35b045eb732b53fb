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
            GuestBill bill = bill(request);
            GuestAnswer.send(response, new PayPage(words, bill, key(request)).html());
        } catch (BusinessException e) {
            GuestAnswer.sorry(response, e, words, "guest-pay");
        }
    }

    /** With what the guest chose or typed to give on top; what somebody types is read in the currency of the bill. */
    private GuestBill bill(HttpServletRequest request) {
        long chosen = GuestTip.chosen(request.getParameter("tip"));
        GuestBill bill = guestPaying.open(key(request), chosen, caller(request));
        long typed = GuestTip.typed(request.getParameter("own"), Currency.getInstance(bill.currency()));
        return typed == 0 ? bill : guestPaying.open(key(request), typed, caller(request));
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
