package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Html;
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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** A guest's receipt at {@code /r/KEY}, and as PDF at {@code /r/KEY.pdf}. Nobody signs in: the key is the ticket. */
@WebServlet("/r/*")
public class ReceiptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PDF = ".pdf";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String SORRY = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>%2$s</title>
            <style>
            body{margin:0;background:#f4f1ec;color:#26221d;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
            main{max-width:26rem;margin:15vh auto 0;padding:1.5rem;text-align:center}
            h1{font-size:1.4rem;line-height:1.25}
            </style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            </main>
            </body>
            </html>
            """;

    @Inject
    transient GuestReceipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard(response);
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean asPdf = path.endsWith(PDF);
        String key = asPdf ? path.substring(0, path.length() - PDF.length()) : path;
        try {
            Receipt receipt =
                    receipts.open(key, request.getRemoteAddr(), String.valueOf(request.getAttribute(Door.REQUEST_ID)));
            if (asPdf) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + receipt.fileName() + PDF + "\"");
                send(response, "application/pdf", ReceiptPdf.of(receipt));
            } else {
                send(response, "text/html;charset=UTF-8", utf8(ReceiptHtml.of(receipt, key + PDF)));
            }
        } catch (BusinessException e) {
            sorry(e, request.getLocale(), response);
        }
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        // the address is the secret: it must not travel on
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
    }

    private static void sorry(BusinessException refusal, Locale reader, HttpServletResponse response)
            throws IOException {
        boolean tooMany = refusal.kind() == BusinessException.Kind.TOO_MANY;
        if (tooMany) {
            response.setHeader("Retry-After", "60");
        }
        response.setStatus(tooMany ? TOO_MANY_REQUESTS : HttpServletResponse.SC_NOT_FOUND);
        Locale language =
                reader.getLanguage().equals("id") || reader.getLanguage().equals("in")
                        ? Locale.forLanguageTag("id")
                        : Locale.ENGLISH;
        ResourceBundle words = ResourceBundle.getBundle("app.comanda.web.messages", language);
        String why = tooMany ? "receipt.wait" : "receipt.gone";
        send(
                response,
                "text/html;charset=UTF-8",
                utf8(SORRY.formatted(
                        language.toLanguageTag(),
                        Html.escape(words.getString(why)),
                        Html.escape(words.getString(why + ".text")))));
    }

    private static byte[] utf8(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String mediaType, byte[] content) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
