package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.GuestReceipts;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptHtml;
import app.comanda.payment.receipt.ReceiptPdf;
import app.comanda.web.security.Door;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A guest's receipt at {@code /r/KEY}, and as PDF at {@code /r/KEY.pdf}. Nobody signs in: the key is the ticket. */
@WebServlet("/r/*")
public class ReceiptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PDF = ".pdf";
    private static final String POLICY = "img-src data:; form-action 'none'";

    @Inject
    transient GuestReceipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GuestAnswer.guard(response, POLICY);
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean asPdf = path.endsWith(PDF);
        String key = asPdf ? path.substring(0, path.length() - PDF.length()) : path;
        try {
            Receipt receipt =
                    receipts.open(key, request.getRemoteAddr(), String.valueOf(request.getAttribute(Door.REQUEST_ID)));
            if (asPdf) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + receipt.fileName() + PDF + "\"");
                GuestAnswer.send(response, "application/pdf", ReceiptPdf.of(receipt));
            } else {
                GuestAnswer.send(response, ReceiptHtml.of(receipt, key + PDF));
            }
        } catch (BusinessException e) {
            GuestAnswer.sorry(response, e, GuestWords.of(request.getLocale()), "receipt");
        }
    }
}
